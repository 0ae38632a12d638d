import { domainToASCII } from "node:url";
import { normaliseEmail } from "../../customers/identifier.ts";
import { invalid } from "../../platform/errors.ts";
import type { BlockKind } from "./contract.ts";
import { isShared } from "./shared-domains.ts";

export type Sender = { kind: BlockKind; value: string };

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** All by which a block can mean this address: itself, its domain, and the domains above that. */
export function sendersOf(address: string): Sender[] {
  const labels = domainOf(address).split(".");
  const domains = labels.slice(0, -1).map((_, place) => labels.slice(place).join("."));
  return [{ kind: "address", value: address }, ...domains.map((value) => ({ kind: "domain" as const, value }))];
}

/**
 * What somebody wants to block, in the form it is compared in: "@" before a domain is forgiven. Throws `invalid` for what is
 * no address or no domain, and for a domain where anybody can have an address.
 */
export function readSender({ kind, value }: Sender): Sender {
  if (kind === "domain") return { kind, value: readDomain(value.replace(/^.*@/, "")) };
  const address = normaliseEmail(value);
  const at = address.lastIndexOf("@");
  if (at < 1 || /[\s\p{C}]/u.test(address) || !plainDomain(address.slice(at + 1))) {
    throw invalid("not-an-address", "This is no mail address. Write it like hello@company.example.");
  }
  return { kind, value: `${address.slice(0, at)}@${plainDomain(address.slice(at + 1))}` };
}

function readDomain(value: string): string {
  const domain = plainDomain(value);
  if (!domain) throw invalid("not-a-domain", "This is no domain. Write it like company.example.");
  if (isShared(domain)) {
    throw invalid("shared-domain", "Anybody can have an address there. Block the single address instead.");
  }
  return domain;
}

/** In ASCII and small letters; "" for what is no domain of at least two labels. */
function plainDomain(text: string): string {
  const domain = domainToASCII(text.trim().replace(/\.$/, "")).toLowerCase();
  const isDomain = /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63}$/.test(domain) && domain.length <= 253;
  return isDomain && !/^[\d.]+$/.test(domain) ? domain : "";
}
