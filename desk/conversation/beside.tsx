import "./beside.css";
import type { MessageView } from "../../conversations/contract.ts";
import type { PassedOn } from "../../conversations/particulars/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Translate } from "../../platform/i18n/translate.ts";
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
          {sayPassedOn(t, passedOn)}
        </p>
      ) : null}
      {passedOn?.note ? (
        <p className="beside note">
          <Icon name="lock" small />
          <span>
            {t("beside.passedOnNote")} {passedOn.note}
          </span>
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

function sayPassedOn(t: Translate, { from, date, by }: PassedOn): string {
  const who = by?.name || by?.address;
  if (who) return date ? t("beside.passedOnByAt", { by: who, date }) : t("beside.passedOnBy", { by: who });
  return date ? t("beside.passedOnAt", { from, date }) : t("beside.passedOn", { from });
}
