import { isIPv6 } from "node:net";
import { SpfError } from "./record.ts";

export type MacroValues = { ip: string; sender: string; domain: string };

const macro = /%(?:\{([a-z])(\d*)(r?)([-.+,/_=]*)\}|([%_-]))/gi;
const signs: Record<string, string> = { "%": "%", _: " ", "-": "%20" };

/** Fills in `%{d}` and its like (RFC 7208 §7). Throws SpfError for what is none. */
export function expand(text: string, values: MacroValues): string {
  if (text.replace(macro, "").includes("%")) throw new SpfError("syntax", text);
  return text.replace(macro, (whole, letter = "", digits, turned, marks, sign) => {
    if (sign) return signs[sign] ?? whole;
    const value = meaningOf(String(letter).toLowerCase(), values);
    if (value === undefined) throw new SpfError("syntax", whole);
    const parts = value.split(marks ? new RegExp(`[${String(marks).replace("-", "\\-")}]`) : ".");
    if (turned) parts.reverse();
    return parts.slice(-Number(digits)).join(".");
  });
}

function meaningOf(letter: string, { ip, sender, domain }: MacroValues): string | undefined {
  const at = sender.lastIndexOf("@");
  switch (letter) {
    case "s":
      return sender;
    case "l":
      return sender.slice(0, at) || "postmaster";
    case "o":
      return sender.slice(at + 1);
    case "d":
      return domain;
    case "i":
      return isIPv6(ip) ? nibbles(ip) : ip;
    case "v":
      return isIPv6(ip) ? "ip6" : "in-addr";
    case "h":
      return sender.slice(at + 1);
    case "p":
      return "unknown";
    default:
      return undefined;
  }
}

/** `2001:db8::1` as `2.0.0.1.0.d.b.8.…`. */
function nibbles(ip: string): string {
  const [before = "", after] = ip.split("::");
  const groups = (text: string) => (text ? text.split(":") : []);
  const [front, back] = [groups(before), groups(after ?? "")];
  const middle = after === undefined ? [] : Array<string>(8 - front.length - back.length).fill("0");
  return [...front, ...middle, ...back].flatMap((group) => [...group.padStart(4, "0")]).join(".");
}
