import type { Db } from "../../../platform/db/database.ts";
import { notFound } from "../../../platform/errors.ts";
import type { KeyView, SendingDomainView } from "./contract.ts";
import { type KeyRow, recordOf, spareAt, stateOf } from "./key.ts";
import { listChecks, listDomains, listKeys } from "./store.ts";

/** The domains we write from, by the alphabet; a company has few. */
export async function listSendingDomains(db: Db): Promise<SendingDomainView[]> {
  const [domains, keys, checks] = await Promise.all([listDomains(db), listKeys(db), listChecks(db)]);
  return domains.map(({ domain, addresses }) => {
    const check = checks.find((one) => one.domain === domain);
    return {
      ...{ domain, addresses },
      keys: keys.filter((key) => key.domain === domain).map(presentKey),
      checkedAt: check?.checked_at.toISOString() ?? null,
      findings: check?.findings ?? [],
    };
  });
}

/** One of them. Throws `not_found` for a domain that is not ours. */
export async function getSendingDomain(db: Db, domain: string): Promise<SendingDomainView> {
  const found = (await listSendingDomains(db)).find((one) => one.domain === domain);
  if (!found) throw notFound("domain");
  return found;
}

const moment = (at: Date | null) => at?.toISOString() ?? null;

const presentKey = (key: KeyRow): KeyView => ({
  id: key.id,
  selector: key.selector,
  state: stateOf(key),
  record: recordOf(key),
  found: key.found,
  madeAt: key.made_at.toISOString(),
  checkedAt: moment(key.checked_at),
  seenAt: moment(key.seen_at),
  signsSince: moment(key.signs_since),
  byChoice: key.by_choice,
  retiredAt: moment(key.retired_at),
  spareAt: moment(spareAt(key)),
});
