import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { nameOf, namesOf } from "./names.ts";

/** What each answer does, said of these two. */
export function Would({ match }: { match: MatchView }) {
  const { t } = useWords();
  const { one, other, state } = match;
  const name = nameOf(t, one);
  const open = one.openConversations + other.openConversations;
  const addresses = t("matches.addresses", { count: one.addresses + other.addresses });
  const conversations = open === 0 ? t("matches.conversations.none") : t("matches.conversations.some", { count: open });
  if (state === "joined") return null;
  // Whom we know longer goes on, and with them their host.
  const [older, newer] = one.customer.firstAt <= other.customer.firstAt ? [one, other] : [other, one];
  const host = older.customer.host
    ? t("matches.hostStays", { name: older.customer.host.name })
    : newer.customer.host
      ? t("matches.hostOf", { name: newer.customer.host.name })
      : "";
  return (
    <section aria-labelledby="pair-would">
      <h2 id="pair-would">{t("matches.would")}</h2>
      <dl className="would">
        <div>
          <dt>{t("matches.same")}</dt>
          <dd>
            {t("matches.wouldJoin", { addresses, conversations })} {host}
          </dd>
        </div>
        <div>
          <dt>{t("matches.different")}</dt>
          <dd>
            {name === nameOf(t, other)
              ? t("matches.wouldPartSame", { name })
              : t("matches.wouldPart", namesOf(t, match))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
