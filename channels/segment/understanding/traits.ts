import { normaliseEmail, normalisePhone } from "../../../customers/identifier.ts";
import type { Told } from "../../../customers/meeting/encounter.ts";
import { clean } from "../../../customers/naming.ts";
import { type Fields, textOf } from "./call.ts";

/** What somebody is called by their traits, "" when these do not say. */
export function nameIn(traits: Fields): string {
  const whole = clean(textOf(traits["name"]));
  if (whole) return whole.includes("@") ? "" : whole;
  const parts = [traits["firstName"] ?? traits["first_name"], traits["lastName"] ?? traits["last_name"]];
  return clean(parts.map(textOf).join(" "));
}

const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const longestAddress = 254;

/** Addresses and numbers among traits, normalised; what is neither is left out. */
export function toldIn(traits: Fields, verified: boolean): Told[] {
  const email = normaliseEmail(textOf(traits["email"]));
  const phone = normalisePhone(textOf(traits["phone"]));
  return [
    ...(address.test(email) && email.length <= longestAddress
      ? [{ kind: "email" as const, value: email, verified }]
      : []),
    ...(/^\+?\d{5,18}$/.test(phone) ? [{ kind: "phone" as const, value: phone, verified }] : []),
  ];
}
