import { type ReactNode, useId, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import type { TemplatePlace } from "../api/templates.ts";
import type { Draft } from "./drafts.ts";
import type { WritingKind } from "./editor/extensions.ts";
import { AttachButton, Files } from "./files.tsx";
import { useGaps } from "./gaps.tsx";
import { useDrop } from "./use-drop.ts";
import { useFiles } from "./use-files.ts";
import { WordsField } from "./words-field.tsx";

type Props = {
  kind: WritingKind;
  /** Where templates are put in; a note is written without. */
  templates?: TemplatePlace;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  label: string;
  placeholder: string;
  /** Counts up when the words should get the focus. */
  wanted: number;
  error: string | null;
  /** What has to be said before it is sent. */
  notice?: ReactNode;
  /** Above and below the words. */
  top: ReactNode;
  foot?: ReactNode;
  /** The buttons, given what they do. */
  buttons: (send: (close: boolean) => void) => ReactNode;
  onSend: (close: boolean) => void;
  tall?: boolean;
};

/** The words with their files and buttons, the same for reply, note and new message. */
export function Writing({
  kind,
  templates,
  draft,
  change,
  label,
  placeholder,
  wanted,
  error,
  notice,
  top,
  foot,
  buttons,
  onSend,
  tall,
}: Props) {
  const { t } = useWords();
  const id = useId();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const { uploading, bring, addAll, remove } = useFiles(draft.files, (files) => change({ files }));
  const { over, area } = useDrop((files) => void addAll(files));
  const [early, setEarly] = useState(false);
  const gaps = useGaps(draft.text, onSend);
  const waiting = uploading.length > 0;
  const send = (close: boolean) => {
    setEarly(waiting);
    if (!waiting) templates ? gaps.send(close) : onSend(close);
  };
  const wrong = early && waiting ? t("composer.waitForFiles") : error;
  return (
    <div className="writing" data-over={over || undefined} data-tall={tall || undefined} {...area}>
      {top}
      <WordsField
        id={id}
        label={label}
        placeholder={placeholder}
        kind={kind}
        value={draft}
        onChange={change}
        onSend={send}
        wanted={wanted}
        upload={bring}
        attach={(files) => void addAll(files)}
        tools={tools}
        templates={templates ?? null}
        gapWanted={gaps.wanted}
      />
      {foot}
      <Files files={draft.files} uploading={uploading} onRemove={(file) => void remove(file)} />
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      {gaps.notice ?? notice}
      <div className="send">
        <AttachButton onFiles={(files) => void addAll(files)} />
        <div className="tools-place" ref={setTools} />
        <div className="end">{buttons(send)}</div>
      </div>
      {over ? (
        <p className="drop" aria-hidden="true">
          {t("composer.drop")}
        </p>
      ) : null}
    </div>
  );
}
