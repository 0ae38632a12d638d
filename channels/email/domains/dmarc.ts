import type { Dns } from "../../../platform/net/dns.ts";
import { tagsOf } from "./key.ts";

export type DmarcFacts = {
  /** Where the record stands: at the domain, or one above it. */
  at: string;
  records: string[];
  /** What receivers are to do with mail that proves nothing; null when that cannot be read, or nothing stands there. */
  policy: "none" | "quarantine" | "reject" | null;
};

const isDmarc = (text: string) => /^v\s*=\s*DMARC1\s*(;|$)/.test(text);
const policies = ["none", "quarantine", "reject"] as const;

/** The record that holds for a domain: its own, or that of the nearest one above (RFC 7489 §6.6.3). Throws NoAnswer. */
export async function dmarcFacts(dns: Dns, domain: string): Promise<DmarcFacts> {
  const labels = domain.split(".");
  // One label is nobody's own; receivers do not look there.
  for (let place = 0; place < Math.max(1, labels.length - 1); place++) {
    const at = labels.slice(place).join(".");
    const records = (await dns.txt(`_dmarc.${at}`)).filter(isDmarc);
    if (records.length > 0)
      return { at, records, policy: records.length === 1 ? policyOf(records[0] ?? "", at === domain) : null };
  }
  return { at: domain, records: [], policy: null };
}

function policyOf(text: string, own: boolean): DmarcFacts["policy"] {
  const tags = tagsOf(text);
  const said = ((own ? undefined : tags.get("sp")) ?? tags.get("p") ?? "").toLowerCase();
  return policies.find((policy) => policy === said) ?? null;
}
