import { useWords } from "../../platform/i18n/react.tsx";

/** What the server will put below the words, in one quiet line; the whole in its title. */
export function Signature({ text }: { text: string }) {
  const { t } = useWords();
  const line = text
    .split("\n")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "--")
    .join(" · ");
  return (
    <p className="signature cut" title={text}>
      {line ? t("composer.signature", { text: line }) : t("composer.noSignature")}
    </p>
  );
}
