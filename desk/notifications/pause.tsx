import type { NotificationWishes } from "../../conversations/notifications/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import type { Change } from "./wishes.tsx";

const hourMs = 3_600_000;
const lengths = ["hour", "tomorrow", "week"] as const;

/** When a pause of this length is over. */
export function endOf(length: (typeof lengths)[number], now: Date): Date {
  if (length === "hour") return new Date(now.getTime() + hourMs);
  const end = new Date(now);
  end.setDate(end.getDate() + (length === "week" ? 7 : 1));
  if (length === "tomorrow") end.setHours(8, 0, 0, 0);
  return end;
}

/** Peace for a while. */
export function Pause({ wishes, change }: { wishes: NotificationWishes; change: Change }) {
  const { t, format } = useWords();
  const { pausedUntil } = wishes;
  return (
    <fieldset className="quiet-hours">
      <legend>{t("notifications.wishes.pause")}</legend>
      {pausedUntil ? (
        <p className="pauses">
          {t("notifications.wishes.pausedUntil", { at: format.coming(pausedUntil) })}
          <Button onClick={() => void change({ pausedUntil: null })}>{t("notifications.wishes.goOn")}</Button>
        </p>
      ) : (
        <>
          <p className="quiet">{t("notifications.wishes.pauseText")}</p>
          <p className="pauses">
            {lengths.map((length) => (
              <Button
                key={length}
                onClick={() => void change({ pausedUntil: endOf(length, new Date()).toISOString() })}
              >
                {t(`notifications.wishes.pauseFor.${length}`)}
              </Button>
            ))}
          </p>
        </>
      )}
    </fieldset>
  );
}
