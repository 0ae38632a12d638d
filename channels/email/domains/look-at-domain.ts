import { hostname } from "node:os";
import { system } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import type { Dns } from "../../../platform/net/dns.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import type { DomainFinding } from "./contract.ts";
import { askAbout } from "./facts.ts";
import { judgeDomain } from "./judge.ts";
import { stateOf } from "./key.ts";
import { shutKeys } from "./shut-keys.ts";
import { holdDomain, keepCheck, listDomains, listDue, listKeys, listWays, noteFound, type Way } from "./store.ts";
import { beginUse } from "./use-key.ts";

export type DnsDeps = {
  db: Db;
  dns: Dns;
  seal: Seal;
  /** The server that takes our outgoing mail, if one is set. */
  smtpUrl: string | undefined;
};

/** Records change rarely; whoever has just set one does not wait for this. */
const oftenEnoughMs = 6 * 3_600_000;

/** The hosts that mail of a domain leaves through; where it goes to the recipients' servers directly, this machine. */
function hostsOf(ways: readonly Way[], domain: string, smtpUrl: string | undefined): string[] {
  const relay = smtpUrl ? [new URL(smtpUrl).hostname.replace(/^\[|\]$/g, "")] : [];
  const hosts = ways
    .filter((way) => way.domain === domain)
    .flatMap(({ kind, host }) => (kind === "smtp" ? [host] : kind === "direct" ? [hostname()] : relay));
  return [...new Set(hosts)];
}

/**
 * Asks the DNS about a domain of ours and writes down what it says. A key whose record is seen there signs from now on, and the
 * one before it is retired.
 */
export async function lookAtDomain({ db, dns, seal, smtpUrl }: DnsDeps, domain: string): Promise<void> {
  const hosts = hostsOf(await listWays(db), domain, smtpUrl);
  const facts = await askAbout(dns, domain, await listKeys(db, domain), hosts);
  await db.transaction().execute(async (tx) => {
    await holdDomain(tx, domain);
    for (const key of await listKeys(tx, domain)) {
      const found = facts.found?.get(key.id);
      if (found) await noteFound(tx, key.id, found);
      if (found === "right" && stateOf(key) === "waiting") await beginUse(tx, system, key, false);
    }
    const shut = await shutKeys(tx, seal);
    await keepCheck(tx, domain, judgeDomain(facts, await listKeys(tx, domain), shut));
  });
}

/** Looks at every domain it is time for: those with a key that waits each time, the others four times a day. */
export async function lookAtDue(deps: DnsDeps): Promise<void> {
  for (const domain of await listDue(deps.db, oftenEnoughMs)) await lookAtDomain(deps, domain);
}

/** Without a seal nobody can say whether keys open. */
type Diagnosis = Omit<DnsDeps, "seal"> & { seal: Seal | undefined };

/** The same for somebody who only wants to know: asks now, and changes nothing. */
export async function diagnoseDomains(given: Diagnosis): Promise<DomainFinding[]> {
  const { db, dns, seal, smtpUrl } = given;
  const [domains, keys, shut] = [
    await listDomains(db),
    await listKeys(db),
    seal ? await shutKeys(db, seal) : undefined,
  ];
  const ways = await listWays(db);
  const each = domains.map(async ({ domain }) => {
    const own = keys.filter((key) => key.domain === domain);
    return judgeDomain(await askAbout(dns, domain, own, hostsOf(ways, domain, smtpUrl)), own, shut);
  });
  return (await Promise.all(each)).flat();
}
