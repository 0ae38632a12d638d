import { useId } from "react";
import type { SendingDomainView } from "../../channels/email/domains/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { lookAtDomain, makeKey } from "../api/domains.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";
import { Checks } from "./checks.tsx";
import { SigningKey } from "./signing-key.tsx";

/** One domain: whether our mail bears its signature, and what the DNS says of it. */
export function Domain({ one }: { one: SendingDomainView }) {
  const { t, format } = useWords();
  const id = useId();
  const { domain, addresses, checkedAt } = one;
  const making = useAct(keys.sendingDomains);
  const looking = useAct(keys.sendingDomains, keys.health);
  const waits = one.keys.some(({ state }) => state === "waiting");
  const signs = one.keys.some(({ state }) => state === "signing");
  return (
    <article className="domain" aria-labelledby={id}>
      <h3 id={id}>{domain}</h3>
      <p className="tiny quiet">{t("domains.addresses", { list: format.list(addresses) })}</p>
      <header>
        <h4>{t("domains.signing")}</h4>
        {waits ? null : (
          <Button
            size="sm"
            aria-label={t(signs ? "domains.renewOne" : "domains.makeOne", { domain })}
            aria-disabled={making.busy || undefined}
            onClick={() => void making.act(() => makeKey(domain), t("domains.made"))}
          >
            {t(signs ? "domains.renew" : "domains.make")}
          </Button>
        )}
      </header>
      <Refused error={making.error} />
      {one.keys.length > 0 ? (
        <ul>
          {one.keys.map((key) => (
            <SigningKey key={key.id} domain={domain} signingKey={key} replaces={signs} />
          ))}
        </ul>
      ) : (
        <p className="lead">
          <b>{t("domains.unsigned")}</b> {t("domains.unsignedText")}
        </p>
      )}
      <header>
        <h4>{t("domains.checks")}</h4>
        <Button
          size="sm"
          aria-label={t("domains.lookOne", { domain })}
          aria-disabled={looking.busy || undefined}
          onClick={() => void looking.act(() => lookAtDomain(domain))}
        >
          {t("domains.look")}
        </Button>
      </header>
      <p className="tiny quiet" role="status">
        {looking.busy
          ? t("domains.looking")
          : checkedAt
            ? t("domains.looked", { ago: format.ago(checkedAt) })
            : t("domains.never")}
      </p>
      <Refused error={looking.error} />
      <Checks findings={one.findings} />
    </article>
  );
}
