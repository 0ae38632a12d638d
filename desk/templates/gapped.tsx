import "./gapped.css";
import { stretchesOf } from "../../platform/i18n/placeholders.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { nameOf } from "./names.ts";

/** Words in which what is still open stands marked, under the name it has for people. */
export function Gapped({ text }: { text: string }) {
  const { t } = useWords();
  return stretchesOf(text).map(({ at, text: words, gap }) =>
    gap === null ? (
      words
    ) : (
      <span key={at} className="gap">
        {nameOf(t, gap)}
      </span>
    ),
  );
}
