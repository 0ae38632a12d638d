import "./notifications.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NotificationWishes, WishesInput } from "../../conversations/notifications/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { setWishes, wishesQuery } from "../api/notifications.ts";
import { explain } from "../api/problem.ts";
import { Loaded, Section } from "../settings/section.tsx";
import { Pause } from "./pause.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import { permission } from "./use-browser-notices.ts";

const kinds = ["assigned", "mentioned", "followed", "mail"] as const;
const channels = ["list", "browser", "mail"] as const;

export type Change = (part: Partial<WishesInput>) => Promise<void>;

/** How one is told of what is new, and when not. What is changed holds at once. */
export function Wishes() {
  const { t } = useWords();
  const query = useQuery(wishesQuery);
  const change = useChange(query.data);
  return (
    <Section title={t("settings.names.notifications")} about={t("notifications.wishes.about")}>
      <Loaded query={query}>
        {(wishes) => (
          <>
            <Channels wishes={wishes} change={change} />
            <ThisBrowser />
            {wishes.mailWorks ? null : (
              <p className="told bad">
                <Icon name="warn" small />
                {t("notifications.wishes.noMail")}
              </p>
            )}
            <QuietHours wishes={wishes} change={change} />
            <Pause wishes={wishes} change={change} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Shows the change at once, asks the server for it, and takes it back when refused. */
function useChange(before: NotificationWishes | undefined): Change {
  const { t } = useWords();
  const client = useQueryClient();
  return async (part) => {
    if (!before) return;
    const { mailWorks, ...wishes } = before;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const input = { ...wishes, timeZone, ...part };
    await client.cancelQueries({ queryKey: keys.notificationWishes });
    client.setQueryData<NotificationWishes>(keys.notificationWishes, { ...input, mailWorks });
    try {
      client.setQueryData(keys.notificationWishes, await setWishes(input));
    } catch (error) {
      client.setQueryData(keys.notificationWishes, before);
      say({ text: explain(t, error), bad: true });
    }
  };
}

function Channels({ wishes, change }: { wishes: NotificationWishes; change: Change }) {
  const { t } = useWords();
  return (
    <table className="wishes">
      <thead>
        <tr>
          <th scope="col">{t("notifications.wishes.what")}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {t(`notifications.wishes.channels.${channel}`)}
              <small>{t(`notifications.wishes.channelMeans.${channel}`)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`notifications.wishes.kinds.${kind}`)}</th>
            {channels.map((channel) => (
              <td key={channel}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={t("notifications.wishes.one", {
                      kind: t(`notifications.wishes.kinds.${kind}`),
                      channel: t(`notifications.wishes.channels.${channel}`),
                    })}
                    checked={wishes.channels[kind][channel]}
                    onChange={(event) => {
                      const said = { ...wishes.channels[kind], [channel]: event.target.checked };
                      void change({ channels: { ...wishes.channels, [kind]: said } });
                    }}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The browser is asked only when one wishes so. */
function ThisBrowser() {
  const { t } = useWords();
  const [allowed, setAllowed] = useState(permission);
  const ask = async () => {
    await Notification.requestPermission();
    setAllowed(permission());
  };
  if (allowed === "default") {
    return (
      <p className="this-browser">
        <Button onClick={() => void ask()}>
          <Icon name="bell" />
          {t("notifications.wishes.browserAsk")}
        </Button>
        <span className="quiet">{t("notifications.wishes.browserAskText")}</span>
      </p>
    );
  }
  const words = { granted: "browserYes", denied: "browserNo", cannot: "browserCannot" } as const;
  return (
    <p className="this-browser quiet">
      <Icon name={allowed === "granted" ? "check" : "warn"} small />
      {t(`notifications.wishes.${words[allowed]}`)}
    </p>
  );
}
