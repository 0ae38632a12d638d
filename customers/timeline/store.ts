import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Touch } from "./touchpoint.ts";

/** In the order of the key, so that two processes that enter the same wait for each other and do not lock up. */
export async function insertTouches(tx: Tx, touches: readonly Touch[]): Promise<void> {
  await sql`
    insert into touchpoints (profile_id, at, id, kind, direction, conversation_id)
    select "profileId", at, id, kind, direction, "conversationId"
    from json_to_recordset(${JSON.stringify(touches)}::json)
      as t("profileId" uuid, at timestamptz, id uuid, kind text, direction text, "conversationId" uuid)
    order by 1, 2, 3
    on conflict do nothing`.execute(tx);
}
