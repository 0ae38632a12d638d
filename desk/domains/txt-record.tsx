import { useRef } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";

/** A record to be set in the DNS: its name and its value, each with a button that copies it. */
export function TxtRecord({ name, value }: { name: string; value: string }) {
  const { t } = useWords();
  return (
    <dl className="txt">
      <Line label={t("domains.recordName")} copy={t("domains.copyName")} text={name} />
      <Line label={t("domains.recordValue")} copy={t("domains.copyValue")} text={value} />
    </dl>
  );
}

function Line({ label, copy, text }: { label: string; copy: string; text: string }) {
  const { t } = useWords();
  const shown = useRef<HTMLElement>(null);
  const take = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say({ text: t("settings.copied") });
    } catch (error) {
      console.warn("the browser did not allow copying", error);
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
      say({ text: t("settings.notCopied") });
    }
  };
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <code ref={shown}>{text}</code>
        <Button size="sm" aria-label={copy} onClick={() => void take()}>
          {t("settings.copy")}
        </Button>
      </dd>
    </>
  );
}
