import { useState } from "react";
import { useWords } from "../../../platform/i18n/react.tsx";
import type { ViewProps } from "./viewer.tsx";

/** A picture, fitted to the window or as large as it is. */
export function PictureView({ file, url, actual, onActual }: ViewProps) {
  const { t } = useWords();
  const [broken, setBroken] = useState(false);
  if (broken) return <p className="on-dark">{t("conversation.preview.failed")}</p>;
  return (
    <div className="viewer-body" data-actual={actual || undefined}>
      <button
        type="button"
        aria-pressed={actual}
        aria-label={t(actual ? "conversation.preview.fit" : "conversation.preview.actual")}
        onClick={onActual}
      >
        <img src={url} alt={file.name} onError={() => setBroken(true)} />
      </button>
    </div>
  );
}
