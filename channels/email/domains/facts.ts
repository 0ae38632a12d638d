import { isIP } from "node:net";
import { type Dns, NoAnswer, remembering } from "../../../platform/net/dns.ts";
import { isPrivate } from "../../../platform/net/reach.ts";
import { type DmarcFacts, dmarcFacts } from "./dmarc.ts";
import { type Found, foundIn, type KeyRow, recordOf } from "./key.ts";
import { type SpfFacts, spfFacts } from "./spf-facts.ts";

/** A server our mail leaves through, and how the world sees it; `inside`: only our own network knows it. */
export type Server = { host: string; addresses: string[]; inside: boolean };

/** Hosts that mail for the domain goes to, each with whether it has an address. */
export type MxFacts = { host: string; known: boolean }[];

/** What the DNS says of a domain; null where it could not be asked, and `detail` says why. */
export type DomainFacts = {
  domain: string;
  spf: SpfFacts | null;
  /** By the id of our keys. */
  found: ReadonlyMap<string, Found> | null;
  dmarc: DmarcFacts | null;
  mx: MxFacts | null;
  detail: string;
};

/** Asks the DNS for everything that receivers of our mail, and those who write to us, ask it for. */
export async function askAbout(
  given: Dns,
  domain: string,
  keys: readonly KeyRow[],
  hosts: readonly string[],
): Promise<DomainFacts> {
  const dns = remembering(given);
  let detail = "";
  const unlessUnasked = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      detail ||= error.message;
      return null;
    }
  };
  const [spf, found, dmarc, mx] = await Promise.all([
    unlessUnasked(async () => spfFacts(dns, domain, await Promise.all(hosts.map((host) => serverAt(dns, host))))),
    unlessUnasked(() => recordsOf(dns, keys)),
    unlessUnasked(() => dmarcFacts(dns, domain)),
    unlessUnasked(() => exchangesOf(dns, domain)),
  ]);
  return { domain, spf, found, dmarc, mx, detail };
}

async function recordsOf(dns: Dns, keys: readonly KeyRow[]): Promise<Map<string, Found>> {
  const found = await Promise.all(
    keys.map(async (key) => [key.id, foundIn(await dns.txt(recordOf(key).name), key.public_key)] as const),
  );
  return new Map(found);
}

async function exchangesOf(dns: Dns, domain: string): Promise<MxFacts> {
  const exchanges = await dns.mx(domain);
  return Promise.all(
    exchanges.map(async ({ exchange }) => ({ host: exchange, known: (await addressesOf(dns, exchange)).length > 0 })),
  );
}

async function serverAt(dns: Dns, host: string): Promise<Server> {
  const addresses = isIP(host) ? [host] : host.includes(".") ? await addressesOf(dns, host) : [];
  const outside = addresses.filter((address) => !isPrivate(address));
  return { host, addresses: outside, inside: outside.length === 0 };
}

async function addressesOf(dns: Dns, host: string): Promise<string[]> {
  if (host === "") return [];
  return (await Promise.all([dns.addresses(host, 4), dns.addresses(host, 6)])).flat();
}
