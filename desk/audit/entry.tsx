import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { saidOf } from "../../platform/i18n/said.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Act } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { AuditEntry } from "../../team/contract.ts";

type Subject = NonNullable<AuditEntry["subject"]>;
type Props = { entry: AuditEntry; onSubject: (subject: Subject) => void };

/** One line of the log: who did what to whom, and when. */
export function Entry({ entry, onSubject }: Props) {
  const { t, format } = useWords();
  const { who, subject, type, at } = entry;
  const name = who.name ?? t(who.kind === "system" ? "audit.itself" : "audit.gone");
  const details = detailsOf(t, entry);
  return (
    <li>
      {who.kind === "staff" ? (
        <Face name={name} kind="us" size="sm" />
      ) : (
        <Icon name={who.kind === "key" ? "key" : "robot"} />
      )}
      <div>
        <p>
          <b>{name}</b> {deedOf(t, type)}
        </p>
        {subject || details ? (
          <p className="by">
            {subject ? <About subject={subject} /> : null}
            {subject && details ? " · " : null}
            {details}
            {subject ? (
              <>
                {" · "}
                <Act
                  plain
                  onClick={() => onSubject(subject)}
                  aria-label={t("audit.onlyThis", { only: t("audit.only"), name: nameOf(t, subject) })}
                >
                  {t("audit.only")}
                </Act>
              </>
            ) : null}
          </p>
        ) : null}
      </div>
      <time dateTime={at} title={format.full(at)}>
        {format.stamp(at)}
      </time>
    </li>
  );
}

const nameOf = (t: Translate, { name }: Subject) => name || t("audit.unnamed");

function About({ subject }: { subject: Subject }) {
  const { t } = useWords();
  const name = nameOf(t, subject);
  if (subject.kind === "customer") {
    return (
      <Link to="/customers/$id" params={{ id: subject.id }}>
        {name}
      </Link>
    );
  }
  if (subject.kind === "conversation") {
    return (
      <Link to="/conversations/$id" params={{ id: subject.id }}>
        {name}
      </Link>
    );
  }
  return <span>{name}</span>;
}

/** What was done, as words; what has none yet is shown by its name. */
function deedOf(t: Translate, type: string): string {
  const [room = "", deed = ""] = type.split(".");
  return saidOf(t, `audit.deeds.${room}.${deed}`) ?? type;
}

/** From what to what, where that is one of our words. */
function detailsOf(t: Translate, { details }: AuditEntry): string {
  const { from, to, changed } = details;
  const word = (value: string) =>
    saidOf(t, `settings.roles.${value}`) ?? saidOf(t, `settings.sights.${value}`) ?? value;
  if (from && to) return `${word(from)} → ${word(to)}`;
  const parts = changed?.split(", ").flatMap((part) => saidOf(t, `audit.parts.${part}`) ?? []);
  return parts?.join(", ") ?? "";
}
