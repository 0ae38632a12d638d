import { useState } from "react";
import type { SourceView } from "../../channels/segment/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { RefusedSheet } from "./refused-sheet.tsx";
import { RevokeSheet } from "./revoke-sheet.tsx";
import { SourceSheet } from "./source-sheet.tsx";

const icons = { website: "eye", server: "store", app: "robot" } as const;
/** Counting refused calls stops there. */
const mostCounted = 100;

/** One source: what it is, when it was heard last, and what can be done with it. */
export function SourceLine({ source }: { source: SourceView }) {
  const { t, format } = useWords();
  const [doing, setDoing] = useState<"key" | "change" | "revoke" | "refused" | null>(null);
  const done = () => setDoing(null);
  const { name, kind, trusted, lastCallAt, revokedAt, refused } = source;
  const about = [
    t(`sources.kinds.${kind}`),
    ...(trusted ? [t("sources.trusted")] : []),
    revokedAt
      ? t("sources.revokedSince", { day: format.day(revokedAt) })
      : lastCallAt
        ? t("sources.heard", { ago: format.ago(lastCallAt) })
        : t("sources.neverHeard"),
  ];
  const shown = format.count({ value: refused, capped: refused >= mostCounted });
  const howMany = t("sources.refusedCount", { count: refused, shown });
  return (
    <li className={revokedAt ? "thing off" : "thing"}>
      <Icon name={icons[kind]} />
      <div>
        <p className="cut">{name}</p>
        <p className="by">
          {about.join(" · ")}
          {refused > 0 ? (
            <>
              {" · "}
              <Act onClick={() => setDoing("refused")} aria-label={`${howMany}: ${name}`}>
                {howMany}
              </Act>
            </>
          ) : null}
        </p>
      </div>
      {revokedAt ? null : (
        <span className="doings">
          <Button size="sm" aria-label={t("sources.keyOf", { name })} onClick={() => setDoing("key")}>
            {t("sources.key")}
          </Button>
          <Button size="sm" aria-label={t("sources.changeOne", { name })} onClick={() => setDoing("change")}>
            {t("settings.change")}
          </Button>
          <Button size="sm" aria-label={t("sources.revokeOne", { name })} onClick={() => setDoing("revoke")}>
            {t("settings.keys.revoke")}
          </Button>
        </span>
      )}
      <KeySheet key={`key ${doing}`} source={source} open={doing === "key"} onClose={done} />
      <SourceSheet key={`change ${doing}`} source={source} open={doing === "change"} onClose={done} />
      <RevokeSheet source={source} open={doing === "revoke"} onClose={done} />
      <RefusedSheet source={source} open={doing === "refused"} onClose={done} />
    </li>
  );
}
