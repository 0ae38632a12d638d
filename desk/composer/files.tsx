import { useRef } from "react";
import type { FileView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

type Props = { files: FileView[]; uploading: string[]; onRemove: (file: FileView) => void };

/** What will travel with the message. */
export function Files({ files, uploading, onRemove }: Props) {
  const { t, format } = useWords();
  if (files.length + uploading.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="clip" small />
          <span className="cut">
            {t("conversation.attachment", { name: file.name, size: format.bytes(file.size) })}
          </span>
          <button
            type="button"
            aria-label={t("composer.removeOne", { name: file.name })}
            onClick={() => onRemove(file)}
          >
            <Icon name="x" small />
          </button>
        </li>
      ))}
      {uploading.map((name) => (
        <li key={name} className="quiet" role="status">
          {t("composer.uploading", { name })}
        </li>
      ))}
    </ul>
  );
}

/** The paper clip. */
export function AttachButton({ onFiles }: { onFiles: (files: FileList) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Hint text={t("composer.attach")} side="top">
        <Button look="bare" size="sq" aria-label={t("composer.attach")} onClick={() => input.current?.click()}>
          <Icon name="clip" />
        </Button>
      </Hint>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("composer.attach")}
        onChange={(event) => {
          if (event.target.files) onFiles(event.target.files);
          event.target.value = "";
        }}
      />
    </>
  );
}
