import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { SourceView } from "../../channels/segment/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { keys } from "../api/keys.ts";
import { readSourceKey } from "../api/sources.ts";
import { copyFrom } from "../settings/copy.ts";
import { HandOver } from "../settings/hand-over.tsx";
import { Loaded } from "../settings/section.tsx";
import { snippetFor } from "./snippet.ts";

type Props = { source: SourceView; open: boolean; onClose: () => void };

/** The write key of a source, and what to put into the program that sends. */
export function KeySheet({ source, open, onClose }: Props) {
  const { t } = useWords();
  const { name, kind } = source;
  const query = useQuery({
    queryKey: [...keys.sources, source.id, "key"],
    queryFn: () => readSourceKey(source.id),
    enabled: open,
    gcTime: 0,
  });
  return (
    <Dialog title={t("sources.keyOf", { name })} about={t(`sources.keyAbout.${kind}`)} open={open} onClose={onClose}>
      <Loaded query={query}>
        {({ writeKey, url }) => (
          <>
            <HandOver label={t("sources.writeKey")} secret={writeKey} help={t("sources.keyHelp")} />
            <Snippet text={snippetFor(kind, writeKey, url)} />
          </>
        )}
      </Loaded>
      <div className="acts">
        <Button onClick={onClose}>{t("settings.done")}</Button>
      </div>
    </Dialog>
  );
}

function Snippet({ text }: { text: string }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="snippet">
      <div className="field">
        <label htmlFor={id}>{t("sources.snippet")}</label>
        <textarea id={id} className="input mono" readOnly rows={text.split("\n").length} value={text} wrap="off" />
      </div>
      <Button size="sm" onClick={() => void copyFrom(t, id, text)}>
        {t("sources.copySnippet")}
      </Button>
    </div>
  );
}
