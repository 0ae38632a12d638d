import { z } from "zod";
import { Id, Instant } from "../../../platform/contract.ts";

/** As it should be, worth a look, or to be mended now. */
const Verdict = z.enum(["good", "look", "act"]);

/**
 * What the DNS says of a domain, thing by thing: `spf`, `dkim`, `dmarc`, `mx`, or `dns` when nobody could be asked. The words are in
 * the dictionary under `health.said.ABOUT.REASON`; `recordName` and `recordValue` among the values are a TXT record to set.
 */
export const DomainFinding = z.object({
  about: z.enum(["spf", "dkim", "dmarc", "mx", "dns"]),
  verdict: Verdict,
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type DomainFinding = z.infer<typeof DomainFinding>;

/** `waiting`: its record has not been seen yet; `signing`: our mail bears it; `retired`: another took its place. */
export const KeyState = z.enum(["waiting", "signing", "retired"]);
export type KeyState = z.infer<typeof KeyState>;

export const KeyView = z.object({
  id: Id,
  selector: z.string(),
  state: KeyState,
  /** The TXT record that says our half of the key to everybody. */
  record: z.object({ name: z.string(), value: z.string() }),
  /** What was last found in its place; null while nobody could be asked. */
  found: z.enum(["right", "missing", "other"]).nullable(),
  madeAt: Instant,
  checkedAt: Instant.nullable(),
  seenAt: Instant.nullable(),
  signsSince: Instant.nullable(),
  /** Somebody let it sign before its record was seen. */
  byChoice: z.boolean(),
  retiredAt: Instant.nullable(),
  /** When nobody needs the record of a retired one any more: mail on its way was checked long since. */
  spareAt: Instant.nullable(),
});
export type KeyView = z.infer<typeof KeyView>;

/** A domain we write from: its addresses, the keys we sign with, and what the DNS last said. */
export const SendingDomainView = z.object({
  domain: z.string(),
  addresses: z.array(z.string()),
  /** The one that signs first, then the one that waits, then those retired. */
  keys: z.array(KeyView),
  checkedAt: Instant.nullable(),
  findings: z.array(DomainFinding),
});
export type SendingDomainView = z.infer<typeof SendingDomainView>;
