import { useId } from "react";
import type { CalendarMoment, Invite } from "../../conversations/particulars/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

const mostNamed = 8;

/** An appointment that came with a mail: what, when, where, by whom, who else. */
export function InviteCard({ invite }: { invite: Invite }) {
  const { t } = useWords();
  const id = useId();
  const when = useWhen(invite);
  const { kind, organiser, place } = invite;
  return (
    <section className={kind === "cancel" ? "invite off" : "invite"} aria-labelledby={id}>
      <Icon name="calendar" />
      <div>
        <p className="quiet">{t(`beside.invite.${kind}`)}</p>
        <h3 id={id}>{invite.title || t("beside.untitled")}</h3>
        <dl>
          <dt>{t("beside.when")}</dt>
          <dd>{when}</dd>
          {place ? (
            <>
              <dt>{t("beside.where")}</dt>
              <dd>{place}</dd>
            </>
          ) : null}
          {organiser ? (
            <>
              <dt>{t("beside.by")}</dt>
              <dd>{organiser.name || organiser.address}</dd>
            </>
          ) : null}
          {invite.people.length > 0 ? (
            <>
              <dt>{t("beside.who")}</dt>
              <dd>
                <People invite={invite} />
              </dd>
            </>
          ) : null}
        </dl>
      </div>
    </section>
  );
}

function People({ invite: { people, guests } }: { invite: Invite }) {
  const { t, format } = useWords();
  const names = people.slice(0, mostNamed).map(({ name, address, answer }) => {
    const shown = name || address;
    return answer === "open" ? shown : t("beside.answered", { name: shown, answer: t(`beside.answer.${answer}`) });
  });
  const rest = guests - names.length;
  return format.list(rest > 0 ? [...names, t("beside.more", { count: rest })] : names);
}

/** In the reader's own time where the moment is known, else as the clock there shows it. */
function useWhen({ start, end, repeats }: Invite): string {
  const { t, format } = useWords();
  const clock = (moment: CalendarMoment) => moment.at ?? moment.wall;
  const shown = (moment: CalendarMoment) =>
    moment.wholeDay ? format.day(`${moment.wall}T12:00`) : format.full(clock(moment));
  const last = end && lastShown(start, end);
  const sameDay = last && format.day(`${dayOf(start)}T12:00`) === format.day(`${dayOf(last)}T12:00`);
  const until = !last ? null : sameDay ? (start.wholeDay ? null : format.time(clock(last))) : shown(last);
  const span = until === null ? shown(start) : t("beside.span", { from: shown(start), to: until });
  const unsure = !start.wholeDay && start.at === null;
  const placed = !unsure
    ? span
    : start.zone
      ? t("beside.inZone", { moment: span, zone: start.zone })
      : t("beside.noZone", { moment: span });
  return repeats ? `${placed}, ${t(`beside.repeats.${repeats}`)}` : placed;
}

const dayOf = ({ wall }: CalendarMoment) => wall.slice(0, 10);

/** Of whole days the end is the day after (RFC 5545 §3.6.1). */
function lastShown(start: CalendarMoment, end: CalendarMoment): CalendarMoment {
  if (!end.wholeDay || end.wall <= start.wall) return end;
  const day = new Date(`${end.wall}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return { ...end, wall: day.toISOString().slice(0, 10) };
}
