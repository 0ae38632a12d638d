import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { useNow } from "../../platform/ui/use-now.ts";
import type { SessionView } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";
import { revokeSession, sessionsQuery } from "../api/settings.ts";
import { deviceOf } from "./device.ts";
import { Refused } from "./refused.tsx";
import { Loaded, Section } from "./section.tsx";
import { useAct } from "./use-act.ts";

/** Where one is signed in, and ending it elsewhere. */
export function Sessions() {
  const { t } = useWords();
  const query = useQuery({ ...sessionsQuery, staleTime: 0 });
  return (
    <Section title={t("settings.names.sessions")} about={t("settings.sessions.about")}>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="things">
            {items.map((session) => (
              <Session key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function Session({ session }: { session: SessionView }) {
  const { t, format } = useWords();
  const now = useNow(60_000);
  const { act, busy, error } = useAct(keys.sessions);
  const device = deviceOf(session.userAgent) ?? t("settings.sessions.unknown");
  return (
    <li className="thing">
      <div>
        <p title={session.userAgent}>{device}</p>
        <p className="by">
          {t("settings.sessions.used", {
            ip: session.ip,
            since: format.day(session.createdAt),
            ago: format.ago(session.lastUsedAt, now),
          })}
        </p>
        <Refused error={error} />
      </div>
      {session.current ? (
        <span className="acc">{t("settings.sessions.here")}</span>
      ) : (
        <Button
          size="sm"
          aria-label={t("settings.sessions.endOne", { device })}
          aria-disabled={busy || undefined}
          onClick={() => void act(() => revokeSession(session.id), t("settings.sessions.ended"))}
        >
          {t("settings.sessions.end")}
        </Button>
      )}
    </li>
  );
}
