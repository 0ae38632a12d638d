import "./beside.css";
import type { MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { InviteCard } from "./invite-card.tsx";

type Props = { message: MessageView };

/** Between the names and the words: what this mail is beside its words. Most are nothing. Seals are told, not vouched for. */
export function Beside({ message }: Props) {
  const { t, format } = useWords();
  const beside = message.particulars;
  if (!beside) return null;
  const { invite, passedOn, sealed, spam } = beside;
  return (
    <>
      {passedOn?.from ? (
        <p className="beside">
          <Icon name="forward" small />
          {passedOn.date
            ? t("beside.passedOnAt", { from: passedOn.from, date: passedOn.date })
            : t("beside.passedOn", { from: passedOn.from })}
        </p>
      ) : null}
      {sealed?.signed ? (
        <p className="beside">
          <Icon name="key" small />
          {t(`beside.signed.${sealed.signed}`)}
        </p>
      ) : null}
      {sealed?.encrypted ? (
        <p className="beside">
          <Icon name="lock" small />
          {t(`beside.encrypted.${sealed.encrypted}`)}
        </p>
      ) : null}
      {spam ? (
        <p className="beside warn">
          <Icon name="spam" small />
          {spam.score === null
            ? t("beside.spam", { by: spam.by })
            : t("beside.spamScore", { by: spam.by, score: format.number(spam.score) })}
        </p>
      ) : null}
      {invite ? <InviteCard invite={invite} /> : null}
    </>
  );
}
