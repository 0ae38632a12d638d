import type { DomainFinding } from "./contract.ts";
import type { DomainFacts, MxFacts } from "./facts.ts";
import { type Found, type KeyRow, recordOf, stateOf } from "./key.ts";
import { withTerm } from "./spf/record.ts";
import type { SpfFacts } from "./spf-facts.ts";

type About = DomainFinding["about"];
type Values = DomainFinding["values"];
const says =
  (verdict: DomainFinding["verdict"]) =>
  (about: About, reason: string, values: Values): DomainFinding => ({ about, verdict, reason, values });
const [good, look, act] = [says("good"), says("look"), says("act")];

/** What the DNS says of a domain, and what to set there. `shut`: keys of ours that do not open, by their id. */
export function judgeDomain(
  facts: DomainFacts,
  keys: readonly KeyRow[],
  shut: ReadonlySet<string> = new Set(),
): DomainFinding[] {
  const { domain, spf, found, dmarc, mx, detail } = facts;
  const open = keys.filter(({ id }) => !shut.has(id));
  const unasked = (about: About) => look(about, "unasked", { domain, detail });
  const noKeys = !found || keys.length === 0;
  if (!spf && noKeys && !dmarc && !mx) return [unasked("dns")];
  return [
    spf ? judgeSpf(domain, spf) : unasked("spf"),
    ...judgeShut(domain, keys, shut),
    ...(found ? judgeKeys(domain, open, found, open.length < keys.length) : [unasked("dkim")]),
    dmarc ? judgeDmarc(facts, open) : unasked("dmarc"),
    mx ? judgeMx(domain, mx) : unasked("mx"),
  ];
}

export function judgeSpf(domain: string, facts: SpfFacts): DomainFinding {
  const { records, broken, stranger, servers } = facts;
  const [record] = records;
  const known = servers.filter(({ inside }) => !inside);
  const set = (value: string) => ({ domain, recordName: domain, recordValue: value });
  if (record === undefined) return look("spf", "none", set(known.reduce(named, "v=spf1 mx ~all")));
  if (broken) return act("spf", broken.reason, { domain, detail: broken.detail, record });
  if (stranger === "pass") return act("spf", "everybody", { domain, record });
  const outside = known.filter(({ results }) => results.some(({ result }) => result !== "pass"));
  if (outside.length > 0) {
    const addresses = outside.flatMap(({ results }) => results.filter(({ result }) => result !== "pass"));
    return look("spf", "outside", {
      ...{ server: outside.map(({ host }) => host).join(", ") },
      ...{ addresses: addresses.map(({ address }) => address).join(", "), ...set(outside.reduce(named, record)) },
    });
  }
  const hosts = servers.map(({ host }) => host).join(", ");
  if (known.length > 0) return good("spf", "passes", { domain, server: hosts });
  return good("spf", servers.length > 0 ? "inside" : "there", { domain, server: hosts, record });
}

const named = (record: string, { host }: { host: string }) => withTerm(record, `a:${host}`);

function judgeKeys(
  domain: string,
  keys: readonly KeyRow[],
  found: ReadonlyMap<string, Found>,
  others: boolean,
): DomainFinding[] {
  const current = keys.filter((key) => stateOf(key) !== "retired");
  if (current.length === 0 && !others) return [look("dkim", "none", { domain })];
  return current.map((key) => {
    const { name, value } = recordOf(key);
    const set = { domain, selector: key.selector, recordName: name, recordValue: value };
    const is = found.get(key.id) ?? "missing";
    if (stateOf(key) === "waiting") return look("dkim", is === "other" ? "waiting-other" : "waiting", set);
    if (is === "right") return good("dkim", "signs", { domain, selector: key.selector, sinceAt: sinceOf(key) });
    return act("dkim", is, set);
  });
}

/** After a restore without the key that seals: mail leaves unsigned, and nobody would notice. */
const judgeShut = (domain: string, keys: readonly KeyRow[], shut: ReadonlySet<string>) =>
  keys
    .filter((key) => stateOf(key) !== "retired" && shut.has(key.id))
    .map(({ selector }) => act("dkim", "shut", { domain, selector }));

const sinceOf = (key: KeyRow) => key.signs_since?.toISOString() ?? "";

/** Both count only with the domain people read in From; ours send in its own name and sign with it, so either is enough. */
export function judgeDmarc({ domain, dmarc, spf, found }: DomainFacts, keys: readonly KeyRow[]): DomainFinding {
  const { records, policy, at } = dmarc ?? { records: [], policy: null, at: domain };
  const [record] = records;
  if (record === undefined) {
    return look("dmarc", "none", { domain, recordName: `_dmarc.${domain}`, recordValue: "v=DMARC1; p=none" });
  }
  if (records.length > 1) return act("dmarc", "two", { at, count: records.length });
  if (policy === null) return act("dmarc", "syntax", { at, record });
  if (policy === "none") return good("dmarc", "watches", { domain });
  const signs = keys.some((key) => stateOf(key) === "signing" && found?.get(key.id) === "right");
  const known = spf?.servers.filter(({ inside }) => !inside) ?? [];
  const fails = known.some(({ results }) => results.length === 0 || results.some(({ result }) => result !== "pass"));
  return !signs && fails ? act("dmarc", "alone", { domain, policy }) : good("dmarc", "protects", { domain, policy });
}

export function judgeMx(domain: string, exchanges: MxFacts): DomainFinding {
  const unknown = exchanges.filter(({ known }) => !known).map(({ host }) => host);
  if (exchanges.length === 0) return look("mx", "none", { domain });
  // "." says that nobody may write to it (RFC 7505).
  if (exchanges.every(({ host }) => host === "")) return act("mx", "closed", { domain });
  if (unknown.length > 0) return act("mx", "unknown", { domain, hosts: unknown.join(", ") });
  return good("mx", "there", { domain, hosts: exchanges.map(({ host }) => host).join(", ") });
}
