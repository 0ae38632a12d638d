import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { aCustomer } from "../testing.ts";
import type { MatchReason, MatchState } from "./contract.ts";
import { natsOf } from "./odds.ts";

export type MatchGiven = {
  oneId?: string;
  otherId?: string;
  state?: MatchState;
  /** Over all pairs, in powers of two. */
  bits?: number;
  proven?: "email" | "phone" | null;
  reasons?: readonly MatchReason[];
  waiting?: boolean;
  madeAt?: Date;
  decidedAt?: Date;
  staffId?: string | null;
};
export type SomeMatch = { id: string; oneId: string; otherId: string };

/** Reasons that come to `bits`: same surname, a first name with a slip, two addresses. */
export const someReasons = (bits = 4): MatchReason[] => [
  { part: "before", level: 0, one: "", other: "", bits: -12 },
  { part: "given", level: 5, one: "anna", other: "ana", bits: 5 },
  { part: "surname", level: 6, one: "weiss", other: "weiss", bits: 9 },
  { part: "mail", level: 1, one: "anna@weiss.example", other: "a.w@post.example", bits: bits - 2 },
];

/** A match of two profiles, of two new customers unless they are named; open, with four powers of two for one person. */
export async function aMatch(db: Db, given: MatchGiven = {}): Promise<SomeMatch> {
  const first = given.oneId ?? (await aCustomer(db, { name: "Anna Weiß" })).profileId;
  const second = given.otherId ?? (await aCustomer(db, { name: "Ana Weiss" })).profileId;
  const [oneId = "", otherId = ""] = [first, second].sort();
  const { state = "open", bits = 4, proven = null, waiting = false, staffId = null } = given;
  const decidedAt = state === "open" ? null : (given.decidedAt ?? new Date());
  const id = newId();
  await sql`insert into matches
      (id, one_id, other_id, state, mean, proven, reasons, waiting, made_at, decided_at, staff_id)
    values (${id}, ${oneId}, ${otherId}, ${state}, ${natsOf(bits)}, ${proven},
      ${JSON.stringify(given.reasons ?? someReasons(bits))}, ${waiting}, ${given.madeAt ?? new Date()}, ${decidedAt},
      ${staffId})`.execute(db);
  return { id, oneId, otherId };
}
