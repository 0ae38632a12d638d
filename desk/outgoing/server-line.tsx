import { useState } from "react";
import type { OutgoingView, SlowLane } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { nameOfServer } from "./name-of.ts";
import { RemoveServer } from "./remove-server.tsx";
import { ServerDialog } from "./server-dialog.tsx";

/** One server: where it is, for whom it sends, how it takes our mail, and what can be done with it. */
export function ServerLine({ server }: { server: OutgoingView }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<"change" | "remove" | null>(null);
  const name = nameOfServer(t, server);
  const done = () => setDoing(null);
  return (
    <li className="thing mailbox">
      <Icon name="out" />
      <div>
        <p className="cut">{name}</p>
        <p className="by">{aboutOf(t, server).join(" · ")}</p>
        {server.slow.map((lane) => (
          <Slow key={lane.domain} lane={lane} />
        ))}
      </div>
      <span className="doings">
        <Button size="sm" aria-label={t("outgoing.changeOne", { name })} onClick={() => setDoing("change")}>
          {t("settings.change")}
        </Button>
        {server.kind === "house" ? null : (
          <Button size="sm" aria-label={t("outgoing.removeOne", { name })} onClick={() => setDoing("remove")}>
            {t("settings.remove")}
          </Button>
        )}
      </span>
      <ServerDialog
        key={`change ${doing}`}
        server={server}
        mayBeDirect={false}
        open={doing === "change"}
        onClose={done}
      />
      <RemoveServer server={server} open={doing === "remove"} onClose={done} />
    </li>
  );
}

function aboutOf(t: Translate, server: OutgoingView): string[] {
  const { addresses, perMinute, connections } = server;
  const used =
    addresses.length > 0 ? t("outgoing.usedBy", { addresses: addresses.join(", ") }) : t("outgoing.usedByNone");
  return [
    whereOf(t, server),
    ...(perMinute ? [t("outgoing.perMinuteIs", { count: perMinute })] : []),
    ...(connections ? [t("outgoing.connectionsIs", { count: connections })] : []),
    used,
  ];
}

function whereOf(t: Translate, { kind, host, port }: OutgoingView): string {
  if (kind === "direct") return t("outgoing.directText");
  if (kind === "smtp") return `${host}:${port}`;
  return host ? t("outgoing.houseText", { host }) : t("outgoing.houseNone");
}

function Slow({ lane }: { lane: SlowLane }) {
  const { t, format } = useWords();
  const { domain, reason, detail } = lane;
  const when = { since: format.ago(lane.since), until: format.time(lane.until) };
  return (
    <div className="by state" data-mark="bad">
      <Icon name="warn" />
      <div>
        <p>
          {domain ? t("outgoing.slowDomain", { ...when, domain }) : t("outgoing.slow", when)}{" "}
          {t(`outgoing.troubles.${reason}`)}
        </p>
        {detail ? (
          <p className="quiet">
            {t("outgoing.said")} <q lang="en">{detail}</q>
          </p>
        ) : null}
      </div>
    </div>
  );
}
