import "./templates.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { Reach, TemplateRow } from "../../conversations/templates/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { templatesQuery } from "../api/templates.ts";
import { Failed } from "../frame/crash.tsx";
import { useMe } from "../frame/use-me.ts";
import { Section } from "../settings/section.tsx";
import { TemplateForm } from "./form.tsx";
import { TemplateLine } from "./line.tsx";

const reaches = ["all", "mine", "shop", "everybody"] as const;

/** Words that are kept for being written again: to find, to change, to add to. */
export function Templates() {
  const { t } = useWords();
  const mayWrite = useMe().role !== "readonly";
  const [open, setOpen] = useState<string | "new" | null>(null);
  if (open) return <TemplateForm id={open === "new" ? null : open} onDone={() => setOpen(null)} />;
  const button = (
    <Button look="main" onClick={() => setOpen("new")}>
      <Icon name="plus" />
      {t("templates.add")}
    </Button>
  );
  return (
    <Section
      title={t("settings.names.templates")}
      about={mayWrite ? t("templates.about") : t("templates.readOnly")}
      action={mayWrite ? button : null}
    >
      <Found onOpen={setOpen} />
    </Section>
  );
}

function Found({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [reach, setReach] = useState<(typeof reaches)[number]>("all");
  const q = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(templatesQuery(q, reach === "all" ? undefined : (reach satisfies Reach)));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = q !== "" || reach !== "all";
  return (
    <>
      <div className="narrow-templates">
        <input
          type="search"
          className="input"
          aria-label={t("templates.find")}
          placeholder={t("templates.find")}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <fieldset className="seg">
          <legend className="sr">{t("templates.whose")}</legend>
          {reaches.map((one) => (
            <button key={one} type="button" aria-pressed={reach === one} onClick={() => setReach(one)}>
              {t(`templates.reaches.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      {query.isPending ? (
        <Skeleton label={t("basics.loading")} />
      ) : query.isError ? (
        <Failed title={t("templates.failed")} error={query.error} retry={() => void query.refetch()} />
      ) : rows.length > 0 ? (
        <Lines rows={rows} onOpen={onOpen} />
      ) : narrowed ? (
        <p className="quiet" role="status">
          {t("templates.nothingLike")}
        </p>
      ) : (
        <Blank title={t("templates.none")}>{t("templates.noneText")}</Blank>
      )}
      {query.hasNextPage ? (
        <Button onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
          {t("templates.more")}
        </Button>
      ) : null}
    </>
  );
}

function Lines({ rows, onOpen }: { rows: TemplateRow[]; onOpen: (id: string) => void }) {
  return (
    <ul className="things">
      {rows.map((row) => (
        <TemplateLine key={row.id} row={row} onOpen={() => onOpen(row.id)} />
      ))}
    </ul>
  );
}
