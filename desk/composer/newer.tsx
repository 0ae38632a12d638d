import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { NewerMessage } from "./use-newer.ts";

type Props = { newer: NewerMessage; busy: boolean; onRead: () => void; onSend: () => void };

/** What came while somebody wrote: who, when, the first words, and the choice to read it or to send all the same. */
export function Newer({ newer, busy, onRead, onSend }: Props) {
  const { t, format } = useWords();
  const { author: name, count } = newer;
  return (
    <div className="newer" role="alert">
      <p>
        <Icon name={newer.kind === "in" ? "mail" : "reply"} small />
        <b>{newer.kind === "in" ? t("composer.newer.them", { name }) : t("composer.newer.us", { name })}</b>{" "}
        {count > 1 ? t("composer.newer.more", { count: count - 1 }) : null}
        <time dateTime={newer.at} title={format.full(newer.at)}>
          {format.stamp(newer.at)}
        </time>
      </p>
      <p className={newer.kind === "in" ? "first said" : "first"}>{newer.preview}</p>
      <p className="acts">
        <Button onClick={onRead}>{t("composer.newer.read")}</Button>
        <Act disabled={busy} onClick={onSend}>
          {t("composer.newer.send")}
        </Act>
      </p>
    </div>
  );
}
