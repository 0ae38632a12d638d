import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import type { JourneyStage, TimelineEntry } from "../contract.ts";
import { current } from "../store.ts";
import {
  type EntryKind,
  entriesOf,
  entryColumns,
  lives,
  type Span,
  shownOnce,
  whatHappened,
  wordsOf,
} from "./entries-store.ts";
import type { Touch } from "./touchpoint.ts";

/**
 * In the order of the key, so that two processes that enter the same wait for each other and do not lock up. Words go to the
 * stage of the journey that was said of their conversation.
 */
export async function insertTouches(tx: Tx, touches: readonly Touch[]): Promise<void> {
  await sql`
    insert into touchpoints (profile_id, at, id, kind, direction, conversation_id, journey)
    select t."profileId", t.at, t.id, t.kind, t.direction, t."conversationId", coalesce(t.journey, c.journey)
    from json_to_recordset(${JSON.stringify(touches)}::json)
      as t("profileId" uuid, at timestamptz, id uuid, kind text, direction text, "conversationId" uuid, journey text)
    left join conversations c on t.kind = 'message' and c.id = t."conversationId"
    order by 1, 2, 3
    on conflict do nothing`.execute(tx);
}

/** Says to which stage of the journey these messages belong in the timelines of these profiles; null: nobody says. */
export async function writeJourney(
  tx: Tx,
  profileIds: readonly string[],
  messageIds: readonly string[],
  stage: JourneyStage | null,
): Promise<void> {
  await sql`update touchpoints set journey = ${stage}
    where profile_id = any(${profileIds}::uuid[]) and id = any(${messageIds}::uuid[]) and kind = 'message'`.execute(tx);
}

export async function insertNote(
  tx: Tx,
  note: { profileId: string; id: string; text: string; authorId: string | null; at: Date },
): Promise<void> {
  await sql`
    insert into customer_notes (profile_id, id, text, author_id, at)
    values (${note.profileId}, ${note.id}, ${note.text}, ${note.authorId}, ${note.at})`.execute(tx);
}

export type EntryRow = {
  profileId: string | null;
  at: Date;
  /** The same to the microsecond, for the cursor. */
  place: string;
  id: string;
  kind: EntryKind;
  direction: "in" | "out" | "none";
  conversationId: string | null;
  author: string;
  subject: string;
  /** Null when what happened is no longer there. */
  text: string | null;
  attachments: number;
  /** Its conversation is out of sight. */
  away: "spam" | "deleted" | null;
  begins: boolean | null;
  stage: JourneyStage | null;
  said: boolean;
  /** Of a closed conversation. */
  since: Date | null;
  messages: number | null;
  /** Of a change. */
  what: NonNullable<TimelineEntry["change"]>["what"] | null;
  name: string | null;
  visit: NonNullable<TimelineEntry["visit"]> | null;
  order: (Omit<NonNullable<TimelineEntry["order"]>, "more"> & { lines: { name: string; quantity: number }[] }) | null;
};

/**
 * The newest entries of whoever has this customer's profiles today that the actor may see, before a place in time; undefined
 * when there is no such customer. Words and authors are looked up for the merged ones only.
 */
export async function readTimeline(db: Db, customerId: string, span: Span): Promise<EntryRow[] | undefined> {
  const { rows } = await sql<EntryRow | { id: null }>`${kept}
    with ${current(customerId)}, ${lives}, entries as materialized (${entriesOf(span)}), ${shownOnce(span)}
    select ${entryColumns(span.actor)}, left(${wordsOf}, 600) as text
    from found left join entries t on true ${whatHappened}
    order by t.at desc, t.id desc`.execute(db);
  return rows.length === 0 ? undefined : rows.filter((row): row is EntryRow => row.id !== null);
}

export async function deleteHollow(
  tx: Tx,
  entries: readonly { profileId: string; at: string; id: string }[],
): Promise<void> {
  await sql`delete from touchpoints t
    using json_to_recordset(${JSON.stringify(entries)}::json) as e("profileId" uuid, at timestamptz, id uuid)
    where t.profile_id = e."profileId" and t.at = e.at and t.id = e.id`.execute(tx);
}
