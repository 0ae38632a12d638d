import type { RawBuilder } from "kysely";
import type { Db, Tx } from "../platform/db/database.ts";

/** The rows of one table in the order of its primary key, which is how a check walks through them. */
export type Walk = {
  table: string;
  key: readonly { column: string; type: "uuid" | "bytea" | "bigint" | "timestamptz" | "text" }[];
};

/** A row that breaks an invariant: its key, as text, in the order of the walk, and in which way. */
export type Wrong = { key: string[]; why: string };

/** Part of a walk: how many rows were looked at, the key of the last one, those that are wrong, and whether none is left. */
export type Stretch = { looked: number; last: string[] | null; wrong: Wrong[]; ended: boolean };

/** What one way of breaking it means, and what repairing does; null where nobody but a backup can help. */
export type Way = { means: string; mend: string | null };

/**
 * Something that always holds. `wrong` is a query over one row `r` of the walk (its key alone) that answers a row with
 * `why` for each way in which it does not hold: by an index, and true at the moment of the statement, for others go on working.
 */
export type Invariant = {
  /** Kebab-case: what `stammgast verify` calls it. */
  name: string;
  /** What holds, as a sentence without its full stop. */
  promise: string;
  walk: Walk;
  wrong?: RawBuilder<unknown>;
  /** In place of `wrong`, where a query alone would take too long: looks at the next rows, at most so many. */
  look?: (db: Db, after: readonly string[] | null, most: number) => Promise<Stretch>;
  ways: Readonly<Record<string, Way>>;
  /** Derives again what can be, of some rows that are wrong in ways that have a `mend`. The caller looks again afterwards. */
  mend?: (tx: Tx, wrong: readonly Wrong[]) => Promise<void>;
};

const uuid = (column: string) => ({ column, type: "uuid" as const });

export const messages: Walk = { table: "messages", key: [uuid("conversation_id"), uuid("id")] };
export const conversations: Walk = { table: "conversations", key: [uuid("id")] };
export const attachments: Walk = { table: "attachments", key: [uuid("conversation_id"), uuid("id")] };
export const outbox: Walk = { table: "outbox", key: [uuid("conversation_id"), uuid("message_id")] };
export const rawMessages: Walk = { table: "raw_messages", key: [uuid("id")] };
export const files: Walk = { table: "files", key: [{ column: "sha256", type: "bytea" }] };
export const uploads: Walk = { table: "uploads", key: [uuid("id")] };
export const customers: Walk = { table: "customers", key: [uuid("id")] };
export const profiles: Walk = { table: "profiles", key: [uuid("id")] };
export const ties: Walk = { table: "ties", key: [uuid("one_id"), uuid("other_id")] };
export const apart: Walk = { table: "apart", key: [uuid("one_id"), uuid("other_id")] };
export const matches: Walk = { table: "matches", key: [uuid("id")] };
export const participants: Walk = {
  table: "participants",
  key: [uuid("conversation_id"), { column: "address", type: "text" }],
};
export const touchpoints: Walk = {
  table: "touchpoints",
  key: [uuid("profile_id"), { column: "at", type: "timestamptz" }, uuid("id")],
};
export const fetchedMails: Walk = {
  table: "fetched_mails",
  key: [uuid("folder_id"), { column: "uid", type: "bigint" }],
};

/** Rows about two profiles, by these. */
export const pairsOf = (wrong: readonly Wrong[]) =>
  wrong.map(({ key: [oneId = "", otherId = ""] }) => ({ oneId, otherId }));

/** One part of the keys of rows that are wrong in a way: `part(wrong, "no-job", 1)`. */
export const part = (wrong: readonly Wrong[], why: string, place: number): string[] =>
  wrong.filter((one) => one.why === why).map(({ key }) => key[place] ?? "");
