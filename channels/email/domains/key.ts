import type { KeyState } from "./contract.ts";

export type KeyRow = {
  id: string;
  domain: string;
  selector: string;
  public_key: string;
  made_at: Date;
  found: Found | null;
  checked_at: Date | null;
  seen_at: Date | null;
  signs_since: Date | null;
  by_choice: boolean;
  retired_at: Date | null;
};

/** What stands in the DNS where the record of a key belongs. */
export type Found = "right" | "missing" | "other";

/** Mail is checked when it arrives; who was away for a week has done it after this time. */
const spareAfterMs = 14 * 86_400_000;

export const stateOf = ({ retired_at, signs_since }: Pick<KeyRow, "retired_at" | "signs_since">): KeyState =>
  retired_at ? "retired" : signs_since ? "signing" : "waiting";

export const spareAt = ({ retired_at }: Pick<KeyRow, "retired_at">): Date | null =>
  retired_at && new Date(retired_at.getTime() + spareAfterMs);

/** A name with the day it was made, so that a look at the DNS tells how old a key is: `sg20261122`, then `sg20261122-2`. */
export function selectorFor(day: Date, taken: readonly string[]): string {
  const first = `sg${day.toISOString().slice(0, 10).replaceAll("-", "")}`;
  for (let count = 2, name = first; ; count++) {
    if (!taken.includes(name)) return name;
    name = `${first}-${count}`;
  }
}

/** The TXT record of a key (RFC 6376 §3.6.1). */
export const recordOf = ({ domain, selector, public_key }: Pick<KeyRow, "domain" | "selector" | "public_key">) => ({
  name: `${selector}._domainkey.${domain}`,
  value: `v=DKIM1; k=rsa; p=${public_key}`,
});

/** What TXT records mean for a key of ours: is it the one they name? Receivers take the first that is a key at all. */
export function foundIn(texts: readonly string[], publicKey: string): Found {
  const keys = texts.map(tagsOf).filter((tags) => tags.has("p") && (tags.get("v") ?? "DKIM1") === "DKIM1");
  const [tags] = keys;
  if (!tags) return "missing";
  const fits =
    keys.length === 1 &&
    tags.get("p") === publicKey &&
    (tags.get("k") ?? "rsa") === "rsa" &&
    (tags.get("h") ?? "sha256").split(":").includes("sha256") &&
    /(^|:)(\*|email)(:|$)/.test(tags.get("s") ?? "*");
  return fits ? "right" : "other";
}

/** `a=1; b=2` as pairs (RFC 6376 §3.2); spaces in values mean nothing. */
export const tagsOf = (text: string): Map<string, string> =>
  new Map(
    text.split(";").flatMap((pair) => {
      const [, name, value = ""] = /^\s*([a-z][a-z0-9_]*)\s*=(.*)$/is.exec(pair) ?? [];
      return name ? [[name.toLowerCase(), value.replace(/\s+/g, "")] as const] : [];
    }),
  );
