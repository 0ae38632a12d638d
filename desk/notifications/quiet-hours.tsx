import { useState } from "react";
import type { NotificationWishes, Quiet } from "../../conversations/notifications/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { tags } from "../../platform/i18n/translate.ts";
import type { Change } from "./wishes.tsx";

const evenings: Quiet = { from: "18:00", to: "08:00", days: [0, 6] };
/** The week as it is lived: from Monday on. */
const week = [1, 2, 3, 4, 5, 6, 0];

/** Hours and days in which neither browser nor mail says anything. */
export function QuietHours({ wishes, change }: { wishes: NotificationWishes; change: Change }) {
  const { t } = useWords();
  const { quiet } = wishes;
  const set = (part: Partial<Quiet>) => void change({ quiet: { ...(quiet ?? evenings), ...part } });
  return (
    <fieldset className="quiet-hours">
      <legend>{t("notifications.wishes.quiet")}</legend>
      <p className="quiet">{t("notifications.wishes.quietText")}</p>
      <label className="tick">
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={(event) => void change({ quiet: event.target.checked ? evenings : null })}
        />
        {t("notifications.wishes.quietOn")}
      </label>
      {quiet ? (
        <>
          <p className="hours">
            <Clock label={t("notifications.wishes.from")} value={quiet.from} onChange={(from) => set({ from })} />
            <Clock label={t("notifications.wishes.to")} value={quiet.to} onChange={(to) => set({ to })} />
          </p>
          <Days days={quiet.days} onChange={(days) => set({ days })} />
          <p className="tiny quiet">{t("notifications.wishes.zone", { zone: wishes.timeZone.replaceAll("_", " ") })}</p>
        </>
      ) : null}
    </fieldset>
  );
}

/** Holds what is typed until it is a time. */
function Clock({ label, value, onChange }: { label: string; value: string; onChange: (time: string) => void }) {
  const [typed, setTyped] = useState(value);
  return (
    <label>
      {label}
      <input
        type="time"
        className="input"
        required
        value={typed}
        onChange={(event) => {
          const time = event.target.value.slice(0, 5);
          setTyped(time);
          if (/^\d\d:\d\d$/.test(time)) onChange(time);
        }}
        onBlur={() => setTyped(value)}
      />
    </label>
  );
}

function Days({ days, onChange }: { days: number[]; onChange: (days: number[]) => void }) {
  const { t, locale } = useWords();
  const name = new Intl.DateTimeFormat(tags[locale], { weekday: "short", timeZone: "UTC" });
  return (
    <fieldset className="choice">
      <legend className="label">{t("notifications.wishes.days")}</legend>
      {week.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={days.includes(day)}
            onChange={(event) => onChange(event.target.checked ? [...days, day] : days.filter((one) => one !== day))}
          />
          {/* The seventh of January 2024 was a Sunday. */}
          {name.format(Date.UTC(2024, 0, 7 + day))}
        </label>
      ))}
    </fieldset>
  );
}
