import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { DraftKind } from "../contract.ts";
import { previewOf, type Said } from "../conversation.ts";
import { saidIn } from "./said-store.ts";
import type { Part } from "./split-store.ts";
import type { Place } from "./weave.ts";

/** The conversation a message is shown in. */
export async function shownIn(db: Db, key: { conversationId: string; messageId: string }): Promise<string> {
  const { rows } = await sql<{ id: string | null }>`
    select shown_in(${key.conversationId}, ${key.messageId}) as id`.execute(db);
  return rows[0]?.id ?? key.conversationId;
}

type PlaceRow = {
  state: Place["state"];
  stage: number;
  last_at: Date;
  last_in_at: Date | null;
  last_out_at: Date | null;
  closed_at: Date | null;
  snoozed_until: Date | null;
  preview: string;
  preview_by: "customer" | "us";
  assignee_id: string | null;
  shop_id: string | null;
};

export const placeOf = (row: PlaceRow): Place => ({
  state: row.state,
  stage: row.stage,
  lastAt: row.last_at,
  lastInAt: row.last_in_at,
  lastOutAt: row.last_out_at,
  closedAt: row.closed_at,
  snoozedUntil: row.snoozed_until,
  // Nothing is merged that is out of sight.
  awayAt: null,
  was: null,
  preview: row.preview,
  previewBy: row.preview_by,
  assigneeId: row.assignee_id,
  shopId: row.shop_id,
});

/** Reads a place back that was kept as JSON. */
export function readPlace(kept: Record<keyof Place, unknown>): Place {
  const date = (value: unknown) => (typeof value === "string" ? new Date(value) : null);
  return {
    ...(kept as Place),
    lastAt: date(kept.lastAt) ?? new Date(0),
    lastInAt: date(kept.lastInAt),
    lastOutAt: date(kept.lastOutAt),
    closedAt: date(kept.closedAt),
    snoozedUntil: date(kept.snoozedUntil),
  };
}

/** Writes where a conversation stands. Its dates are its own and stay; so do its numbers, see `recount`. */
export async function writePlace(tx: Tx, id: string, place: Place): Promise<void> {
  await sql`update conversations set state = ${place.state}, merged_into = null, stage = ${place.stage},
      last_at = ${place.lastAt}, closed_at = ${place.closedAt}, snoozed_until = ${place.snoozedUntil},
      preview = ${place.preview}, preview_by = ${place.previewBy}, assignee_id = ${place.assigneeId},
      shop_id = ${place.shopId}
    where id = ${id}`.execute(tx);
}

/** Lets a conversation stand in another; who may see the one may see the other. */
export async function pointInto(tx: Tx, id: string, intoId: string): Promise<void> {
  await sql`update conversations set state = 'merged', merged_into = ${intoId}, snoozed_until = null where id = ${id}`.execute(
    tx,
  );
  await sql`update conversations set woven = true where id = ${intoId}`.execute(tx);
}

/** Counts again what is shown in a conversation, and notes whether anything in it still needs looking for elsewhere. */
export async function recount(tx: Tx, id: string): Promise<void> {
  const whole = { id, woven: true };
  await sql`update conversations c set messages = n.messages, attachments = n.attachments, failed = n.failed,
      woven = exists (select from conversations where merged_into = ${id})
        or exists (select from split_messages where conversation_id = ${id} or into_id = ${id})
    from (
      select count(*) as messages, coalesce(sum(m.attachments), 0) as attachments, coalesce(bool_or(exists (
        select from outbox o where o.conversation_id = m.conversation_id and o.message_id = m.id and o.state = 'failed'
      )), false) as failed
      from ${saidIn(whole)} m) n
    where c.id = ${id}`.execute(tx);
}

/** Mail that was said in a conversation after a moment, oldest first, as far as it can have moved it. */
export async function saidSince(tx: Tx, id: string, moment: Date): Promise<Said[]> {
  const { rows } = await sql<{ kind: "in" | "out"; at: Date; words: string }>`
    select m.kind, m.at, left(coalesce(nullif(m.text, ''), m.quoted), 400) as words
    from ${saidIn({ id, woven: true })} m
    where m.at > ${moment} and m.kind in ('in', 'out') and m.automatic is null
      and m.forwards is null
    order by m.at, m.id`.execute(tx);
  return rows.map(({ kind, at, words }) => ({
    direction: kind,
    at,
    automatic: false,
    settled: false,
    preview: previewOf(words),
  }));
}

/** What one conversation gets from another while that stands in it. */
export type Lent = {
  tags: string[];
  followers: string[];
  drafts: { staffId: string; kind: DraftKind }[];
  /** It was split off from that one: to be so again. */
  parted?: Part;
};

/** Tags, as many as fit, and followers are copied; drafts move, for their writers go on with them. */
export async function lend(
  tx: Tx,
  { fromId, intoId, mostTags }: { fromId: string; intoId: string; mostTags: number },
  followers: readonly string[],
): Promise<Lent> {
  const tags = await sql<{ tag_id: string }>`
    insert into conversation_tags (conversation_id, tag_id)
    select ${intoId}::uuid, tag_id from conversation_tags x
    where conversation_id = ${fromId}
      and not exists (select from conversation_tags y where y.conversation_id = ${intoId} and y.tag_id = x.tag_id)
    order by tag_id
    limit greatest(0, ${mostTags}::int - (select count(*) from conversation_tags where conversation_id = ${intoId}))
    returning tag_id`.execute(tx);
  const people = await sql<{ staff_id: string }>`
    insert into followers (conversation_id, staff_id)
    select ${intoId}::uuid, staff_id from followers where conversation_id = ${fromId}
    union select ${intoId}::uuid, id from staff where id = any(${followers}::uuid[])
    on conflict do nothing returning staff_id`.execute(tx);
  const drafts = await sql<{ staffId: string; kind: DraftKind }>`
    update drafts set conversation_id = ${intoId} where conversation_id = ${fromId}
    returning staff_id as "staffId", kind`.execute(tx);
  return {
    tags: tags.rows.map((row) => row.tag_id),
    followers: people.rows.map((row) => row.staff_id),
    drafts: drafts.rows,
  };
}

/** Takes back what was lent, as far as it is still there. */
export async function giveBack(
  tx: Tx,
  { fromId, intoId, wholeId }: { fromId: string; intoId: string; wholeId: string },
  lent: Lent,
): Promise<void> {
  await sql`delete from conversation_tags
    where conversation_id = ${intoId} and tag_id = any(${lent.tags}::uuid[])`.execute(tx);
  await sql`delete from followers
    where conversation_id = ${intoId} and staff_id = any(${lent.followers}::uuid[])`.execute(tx);
  for (const { staffId, kind } of lent.drafts) {
    await sql`update drafts set conversation_id = ${fromId}
      where conversation_id = ${wholeId} and staff_id = ${staffId} and kind = ${kind}`.execute(tx);
  }
}

/**
 * Answers begun while two stood as one go with what they answer: the last that their writer had seen. Notes stay where they
 * are written.
 */
export async function sendDraftsAlong(tx: Tx, id: string, wholeId: string): Promise<void> {
  await sql`update drafts d set conversation_id = ${id}
    where d.conversation_id = ${wholeId} and d.kind = 'reply' and exists (
      select from messages m where m.id = d.seen_id and shown_in(m.conversation_id, m.id) = ${id})`.execute(tx);
}

/** Somebody who writes the same kind of thing in both conversations. */
export async function findWriterInBoth(tx: Tx, a: string, b: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select s.name from drafts d join drafts e on e.staff_id = d.staff_id and e.kind = d.kind
    join staff s on s.id = d.staff_id
    where d.conversation_id = ${a} and e.conversation_id = ${b} limit 1`.execute(tx);
  return rows[0]?.name;
}

export async function countStrands(tx: Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from unnest(${ids}::uuid[]) i(id) cross join lateral strands_of(i.id)`.execute(tx);
  return rows[0]?.n ?? 0;
}

export type Merge = { intoId: string; own: Place; before: Place; after: Place; lent: Lent };

export async function insertMerge(tx: Tx, id: string, staffId: string | null, merge: Merge): Promise<void> {
  const { intoId, own, before, after, lent } = merge;
  await sql`insert into merges (conversation_id, into_id, staff_id, own, before, after, lent)
    values (${id}, ${intoId}, ${staffId}, ${JSON.stringify(own)}, ${JSON.stringify(before)}, ${JSON.stringify(after)},
      ${JSON.stringify(lent)})`.execute(tx);
}

type MergeRow = { intoId: string; lent: Lent } & Record<"own" | "before" | "after", Record<keyof Place, unknown>>;

export async function findMerge(db: Db, id: string): Promise<Merge | undefined> {
  const { rows } = await sql<MergeRow>`
    select into_id as "intoId", own, before, after, lent from merges where conversation_id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  return { ...row, own: readPlace(row.own), before: readPlace(row.before), after: readPlace(row.after) };
}

/** Of a conversation that stands in another: where it will stand when it no longer does. */
export async function keepOwn(tx: Tx, id: string, own: Place): Promise<void> {
  await sql`update merges set own = ${JSON.stringify(own)} where conversation_id = ${id}`.execute(tx);
}

export async function deleteMerge(tx: Tx, id: string): Promise<void> {
  await sql`delete from merges where conversation_id = ${id}`.execute(tx);
}

/** Where a conversation stands, whoever asks and whether or not it stands in another. */
export async function readPlaceOf(tx: Tx, id: string): Promise<(Place & { mergedInto: string | null }) | undefined> {
  const { rows } = await sql<PlaceRow & { merged_into: string | null }>`
    select state, stage, last_at, last_in_at, last_out_at, closed_at, snoozed_until, preview, preview_by, assignee_id,
      shop_id, merged_into
    from conversations where id = ${id}`.execute(tx);
  return rows[0] && { ...placeOf(rows[0]), mergedInto: rows[0].merged_into };
}
