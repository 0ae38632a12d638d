import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ListDetail } from "../../customers/lists/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { keys } from "../api/keys.ts";
import { customerListQuery, isAtWork, refusedPath, undoImport } from "../api/lists.ts";
import { Loaded, Section } from "../settings/section.tsx";
import { Meaning } from "./meaning.tsx";
import { Tally, useStateWords } from "./tally.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

type Props = { id: string; onBack: () => void };

/** One list: what its columns mean before it is imported, and what became of it after. */
export function OpenList({ id, onBack }: Props) {
  const { t } = useWords();
  const query = useQuery(customerListQuery(id));
  const back = (
    <Button onClick={onBack}>
      <Icon name="back" />
      {t("lists.back")}
    </Button>
  );
  return (
    <Section title={query.data?.name ?? t("settings.names.lists")} action={back}>
      <Loaded query={query}>
        {(list) => (list.state === "waiting" ? <Meaning list={list} onDiscarded={onBack} /> : <Became list={list} />)}
      </Loaded>
    </Section>
  );
}

function Became({ list }: { list: ListDetail }) {
  const { t } = useWords();
  const [undoing, setUndoing] = useState(false);
  const state = useStateWords(list);
  const { id, counts, origin, rows, position } = list;
  const mayUndo = list.state === "running" || list.state === "done";
  return (
    <div className="became">
      <p role="status">{[state, origin && t("lists.from", { origin })].filter(Boolean).join(" · ")}</p>
      {isAtWork(list) ? <progress aria-label={t("lists.progress")} max={rows} value={position} /> : null}
      <Tally counts={counts} />
      {counts.refused > 0 ? (
        <p className="correct">
          <a className="btn" href={refusedPath(id)} download>
            <Icon name="download" />
            {t("lists.download")}
          </a>
          <span className="by">{t("lists.downloadHelp")}</span>
        </p>
      ) : null}
      {mayUndo ? <Button onClick={() => setUndoing(true)}>{t("lists.undo")}</Button> : null}
      <UndoDialog
        key={String(undoing)}
        open={undoing}
        onClose={() => setUndoing(false)}
        undo={() => undoImport(id)}
        old={keys.customerLists}
      />
    </div>
  );
}
