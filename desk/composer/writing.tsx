import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Draft } from "./drafts.ts";
import { AttachButton, Files } from "./files.tsx";
import { onSendKeys } from "./send-keys.ts";
import { useDrop } from "./use-drop.ts";
import { useFiles } from "./use-files.ts";

type Props = {
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
  const words = useRef<HTMLTextAreaElement>(null);
  const { uploading, addAll, remove } = useFiles(draft.files, (files) => change({ files }));
  const { over, area } = useDrop((files) => void addAll(files));
  useGrow(words, draft.text);
  useWanted(words, wanted);
  const [early, setEarly] = useState(false);
  const waiting = uploading.length > 0;
  const send = (close: boolean) => {
    setEarly(waiting);
    if (!waiting) onSend(close);
  };
  const wrong = early && waiting ? t("composer.waitForFiles") : error;
  return (
    <div className="writing" data-over={over || undefined} data-tall={tall || undefined} {...area}>
      {top}
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={words}
        value={draft.text}
        placeholder={placeholder}
        maxLength={200_000}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          onSendKeys(event, send);
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {foot}
      <Files files={draft.files} uploading={uploading} onRemove={(file) => void remove(file)} />
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      {notice}
      <div className="send">
        <AttachButton onFiles={(files) => void addAll(files)} />
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

/** Grows with the words up to what the style sheet allows, also where the browser cannot do it by itself. */
function useGrow(words: RefObject<HTMLTextAreaElement | null>, text: string) {
  useEffect(() => {
    const box = words.current;
    if (!box || CSS.supports("field-sizing", "content")) return;
    box.style.height = "auto";
    if (text) box.style.height = `${box.scrollHeight}px`;
  }, [words, text]);
}

function useWanted(words: RefObject<HTMLTextAreaElement | null>, wanted: number) {
  useLayoutEffect(() => {
    const box = words.current;
    if (!box || wanted === 0) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [words, wanted]);
}
