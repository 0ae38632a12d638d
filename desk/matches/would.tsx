import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { namesOf } from "./names.ts";

/** What each answer does, said of these two. */
export function Would({ match }: { match: MatchView }) {
  const { t } = useWords();
  const { one, other, state } = match;
  const open = one.openConversations + other.openConversations;
  const addresses = t("matches.addresses", { count: one.addresses + other.addresses });
  const conversations = open === 0 ? t("matches.conversations.none") : t("matches.conversations.some", { count: open });
  const hosts = [...new Set([one, other].flatMap(({ customer }) => customer.host?.name ?? []))];
  if (state === "joined") return null;
  const onlyOne = one.customer.host === null || other.customer.host === null;
  const host =
    hosts.length === 1 && hosts[0] ? t(onlyOne ? "matches.hostOf" : "matches.hostStays", { name: hosts[0] }) : "";
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
          <dd>{t("matches.wouldPart", namesOf(t, match))}</dd>
        </div>
      </dl>
    </section>
  );
}
