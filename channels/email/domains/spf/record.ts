import { isIPv4, isIPv6 } from "node:net";

export type Qualifier = "+" | "-" | "~" | "?";
export type Mechanism = {
  qualifier: Qualifier;
  name: "all" | "include" | "a" | "mx" | "ptr" | "ip4" | "ip6" | "exists";
  /** The domain or address behind the colon, macros and all. */
  value: string;
  /** Bits of the network, by the kind of address that is compared. */
  bits: { 4: number; 6: number };
};
export type SpfRecord = { mechanisms: Mechanism[]; redirect: string | null };

/** Why a record cannot be used (RFC 7208 §4.6, "permerror"). `detail` is the term or name it is about. */
export class SpfError extends Error {
  readonly reason: "two" | "syntax" | "lookups" | "empty" | "nowhere";
  readonly detail: string;
  constructor(reason: SpfError["reason"], detail: string) {
    super(`${reason}: ${detail}`);
    this.name = "SpfError";
    this.reason = reason;
    this.detail = detail;
  }
}

/** Whether a TXT record is one of SPF. */
export const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text);

const mechanism = /^([-+~?]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?::([^\s]+?))?(\/\d{1,3})?(?:\/(\/\d{1,3}))?$/i;
const modifier = /^([a-z][a-z0-9_.-]*)=(.*)$/i;

/** Reads a record (RFC 7208 §4.6.1). Throws SpfError. Modifiers nobody knows are passed over, as it wants. */
export function readSpf(text: string): SpfRecord {
  const record: SpfRecord = { mechanisms: [], redirect: null };
  for (const term of text.trim().split(/ +/).slice(1)) {
    const [, name = "", value = ""] = modifier.exec(term) ?? [];
    if (name.toLowerCase() === "redirect") {
      if (record.redirect !== null || value === "") throw new SpfError("syntax", term);
      record.redirect = value;
    } else if (name === "") record.mechanisms.push(readMechanism(term));
  }
  return record;
}

const needsValue = new Set(["include", "exists", "ip4", "ip6"]);

function readMechanism(term: string): Mechanism {
  const [, sign, named = "", value = "", first, second] = mechanism.exec(term) ?? [];
  const name = named.toLowerCase() as Mechanism["name"];
  const bits = bitsOf(name, first, second);
  const fits =
    named !== "" &&
    bits !== null &&
    (value !== "" || !needsValue.has(name)) &&
    !(name === "all" && (value || first)) &&
    (name !== "ip4" || isIPv4(value)) &&
    (name !== "ip6" || isIPv6(value));
  if (!fits || !bits) throw new SpfError("syntax", term);
  return { qualifier: (sign || "+") as Qualifier, name, value, bits };
}

/** `/24` is for IPv4 and `//64` for IPv6; behind an IPv6 address one stroke is enough. Null when it is no network. */
function bitsOf(name: string, first: string | undefined, second: string | undefined) {
  const number = (text: string | undefined, whole: number) => (text ? Number(text.slice(1)) : whole);
  const bits = name === "ip6" ? { 4: 32, 6: number(first, 128) } : { 4: number(first, 32), 6: number(second, 128) };
  return bits[4] <= 32 && bits[6] <= 128 ? bits : null;
}

/** The record with one more term, before what ends it. */
export function withTerm(text: string, term: string): string {
  const terms = text.trim().split(/ +/);
  const end = terms.findIndex((one) => /^[-+~?]?all$|^redirect=/i.test(one));
  terms.splice(end === -1 ? terms.length : end, 0, term);
  return terms.join(" ");
}
