import { BlockList, isIPv6 } from "node:net";
import type { Dns } from "../../../../platform/net/dns.ts";
import { expand } from "./macro.ts";
import { isSpf, type Mechanism, readSpf, SpfError } from "./record.ts";

export type SpfResult = "none" | "pass" | "fail" | "softfail" | "neutral";

/** Questions that a record may cost, those that lead nowhere, and hosts behind one `mx` (RFC 7208 §4.6.4). */
const most = { lookups: 10, voids: 2, exchanges: 10 };
const results = { "+": "pass", "-": "fail", "~": "softfail", "?": "neutral" } as const;

type Walk = { dns: Dns; ip: string; sender: string; lookups: number; voids: number };

/**
 * Whether a domain lets this address send in its name (RFC 7208 §4, `check_host`). Throws SpfError where its record cannot
 * be used, NoAnswer where the DNS could not be asked.
 */
export const checkSpf = (dns: Dns, domain: string, ip: string): Promise<SpfResult> =>
  checkHost({ dns, ip, sender: `postmaster@${domain}`, lookups: 0, voids: 0 }, domain);

async function checkHost(walk: Walk, domain: string): Promise<SpfResult> {
  const records = (await walk.dns.txt(domain)).filter(isSpf);
  if (records.length > 1) throw new SpfError("two", domain);
  const [text] = records;
  if (text === undefined) return "none";
  const record = readSpf(text);
  for (const mechanism of record.mechanisms) {
    if (await matches(walk, mechanism, domain)) return results[mechanism.qualifier];
  }
  if (record.redirect === null) return "neutral";
  count(walk, record.redirect);
  const target = expand(record.redirect, { ...walk, domain });
  const result = await checkHost(walk, target);
  if (result === "none") throw new SpfError("nowhere", target);
  return result;
}

function count(walk: Walk, term: string): void {
  walk.lookups += 1;
  if (walk.lookups > most.lookups) throw new SpfError("lookups", term);
}

async function matches(walk: Walk, mechanism: Mechanism, domain: string): Promise<boolean> {
  const { name, value } = mechanism;
  if (name === "all") return true;
  if (name === "ip4" || name === "ip6") return isWithin(walk.ip, value, mechanism.bits);
  count(walk, value ? `${name}:${value}` : name);
  // Dropped by the standard (§5.5): nobody should rely on it, and it proves nothing we could foretell.
  if (name === "ptr") return false;
  const target = value ? expand(value, { ...walk, domain }) : domain;
  if (name === "include") return isIncluded(walk, target);
  if (name === "exists") return filled(walk, target, await walk.dns.addresses(target, 4)).length > 0;
  const hosts = name === "mx" ? await exchangesOf(walk, target) : [target];
  for (const host of hosts) {
    const found = await walk.dns.addresses(host, isIPv6(walk.ip) ? 6 : 4);
    if (name === "a") filled(walk, host, found);
    if (found.some((address) => isWithin(walk.ip, address, mechanism.bits))) return true;
  }
  return false;
}

async function isIncluded(walk: Walk, target: string): Promise<boolean> {
  const result = await checkHost(walk, target);
  if (result === "none") throw new SpfError("nowhere", target);
  return result === "pass";
}

async function exchangesOf(walk: Walk, target: string): Promise<string[]> {
  const exchanges = filled(walk, target, await walk.dns.mx(target));
  if (exchanges.length > most.exchanges) throw new SpfError("lookups", `mx:${target}`);
  return exchanges.map(({ exchange }) => exchange).filter(Boolean);
}

/** Counts questions that lead nowhere. */
function filled<T>(walk: Walk, name: string, answers: T[]): T[] {
  if (answers.length === 0) walk.voids += 1;
  if (walk.voids > most.voids) throw new SpfError("empty", name);
  return answers;
}

function isWithin(ip: string, network: string, bits: Mechanism["bits"]): boolean {
  const family = isIPv6(ip) ? 6 : 4;
  if (isIPv6(network) !== (family === 6)) return false;
  const list = new BlockList();
  list.addSubnet(network, bits[family], family === 6 ? "ipv6" : "ipv4");
  return list.check(ip, family === 6 ? "ipv6" : "ipv4");
}
