import { invalid } from "../errors.ts";

type Kind = "time" | "id" | "text" | "number";
type Value = string | number | Date;

const fits: Record<Kind, (value: unknown) => boolean> = {
  time: (value) => typeof value === "string" && moment.test(value) && !Number.isNaN(Date.parse(value)),
  id: (value) => typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  text: (value) => typeof value === "string" && value.isWellFormed() && !value.includes("\0"),
  number: (value) => typeof value === "number" && Number.isSafeInteger(value),
};
/** As JavaScript and PostgreSQL write it; JavaScript reads more than PostgreSQL does. */
const moment = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;

/** A place in a sorted list, opaque to the client: the sort values of the last item it has. */
export function writeCursor(values: readonly Value[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** Reads a cursor. Throws `invalid` for one this list did not hand out. */
export function readCursor(cursor: string | undefined, kinds: readonly Kind[]): (string | number)[] | null {
  if (!cursor) return null;
  const values = parse(cursor);
  const ours =
    Array.isArray(values) && values.length === kinds.length && kinds.every((kind, place) => fits[kind](values[place]));
  if (!ours) throw invalid("cursor", "This cursor does not belong to this list. Start again without one.");
  return values as (string | number)[];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** Cuts a list that was read with one item too many into a page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  place: (row: Row) => readonly Value[],
): { items: Item[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(present), next: rows.length > limit && last ? writeCursor(place(last)) : null };
}
