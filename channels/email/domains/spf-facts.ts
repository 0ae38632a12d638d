import type { Dns } from "../../../platform/net/dns.ts";
import type { Server } from "./facts.ts";
import { checkSpf, type SpfResult } from "./spf/check.ts";
import { isSpf, SpfError } from "./spf/record.ts";

export type SpfFacts = {
  /** The records as they stand; there ought to be one. */
  records: string[];
  /** Why it cannot be used. */
  broken: { reason: SpfError["reason"]; detail: string } | null;
  /** What a receiver makes of an address that nobody knows. */
  stranger: SpfResult | null;
  servers: (Server & { results: { address: string; result: SpfResult }[] })[];
};

/** Kept free for books (RFC 5737): mail from there comes from nobody's server. */
const nobodys = "192.0.2.1";

/** What a receiver makes of mail of this domain: from our servers, and from a stranger's. Throws NoAnswer. */
export async function spfFacts(dns: Dns, domain: string, servers: readonly Server[]): Promise<SpfFacts> {
  const records = (await dns.txt(domain)).filter(isSpf);
  try {
    const stranger = await checkSpf(dns, domain, nobodys);
    const judged = servers.map(async (server) => ({
      ...server,
      results: await Promise.all(
        server.addresses.map(async (address) => ({ address, result: await checkSpf(dns, domain, address) })),
      ),
    }));
    return { records, broken: null, stranger, servers: await Promise.all(judged) };
  } catch (error) {
    if (!(error instanceof SpfError)) throw error;
    const { reason, detail } = error;
    const unjudged = servers.map((server) => ({ ...server, results: [] }));
    return { records, broken: { reason, detail }, stranger: null, servers: unjudged };
  }
}
