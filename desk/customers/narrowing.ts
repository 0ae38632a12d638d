import type { Narrowing } from "../api/directory.ts";

const day = /^\d{4}-\d\d-\d\d$/;
const id = /^[0-9a-f-]{36}$/;

/** Reads from an address what the list is narrowed to; what makes no sense there is left out. */
export function narrowingFrom(search: Record<string, unknown>): Narrowing {
  const text = (name: string, pattern = /\S/) => {
    const value = search[name];
    const given = typeof value === "string" || typeof value === "number" ? String(value).slice(0, 200) : "";
    return pattern.test(given) ? { [name]: given } : {};
  };
  const { kind, open, sort } = search;
  return {
    ...text("q"),
    ...(sort === "last" ? { sort } : {}),
    ...(kind === "person" || kind === "organisation" ? { kind } : {}),
    ...(typeof open === "boolean" ? { open } : {}),
    ...text("host", /^none$|^[0-9a-f-]{36}$/),
    ...text("shop", id),
    ...text("tag", /^[^/\\]{1,40}$/),
    ...text("knownAfter", day),
    ...text("knownBefore", day),
    ...text("lastAfter", day),
    ...text("lastBefore", day),
  };
}

/** Whether more than the order is chosen. */
export function isNarrowed({ sort: _, ...rest }: Narrowing): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}
