import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { visibleTo } from "../access-store.ts";
import { pendingFor } from "../mentions/store.ts";
import type { Found, Place } from "./store.ts";

export type OpenView = {
  view: "mine" | "mentioned" | "unassigned" | "shop" | "snoozed";
  shops: readonly string[] | null;
};

/** Open conversations are few: which of them hold a match, by their newest one. */
export async function findInOpen(
  db: Db,
  actor: Actor,
  query: string,
  { view, shops }: OpenView,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Found[]> {
  const which = {
    mine: sql`c.assignee_id = ${actor.staffId}::uuid`,
    mentioned: sql`c.id = any(${pendingFor(actor)})`,
    unassigned: sql`c.assignee_id is null`,
    shop: sql`c.shop_id = any(${shops ?? []}::uuid[])`,
    snoozed: sql`true`,
  }[view];
  const awake = view === "mentioned" ? sql`true` : sql`(c.snoozed_until is not null) = ${view === "snoozed"}::boolean`;
  const { rows } = await sql<Found>`
    with found as materialized (
      select distinct on (c.id) c.id as conversation_id, m.id, m.at
      from conversations c join messages m on m.conversation_id = c.id
      where ${which} and c.state = 'open' and ${awake} and ${visibleTo(actor)} and m.words @@ ${query}::tsquery
      order by c.id, m.at desc, m.id desc
    )
    select conversation_id as "conversationId", id, to_json(at) #>> '{}' as place from found
    where ${after ? sql`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}
