import { sql } from "kysely";
import type { Db } from "../platform/db/database.ts";
import type { CustomerKind } from "./contract.ts";

export type CardRow = {
  profileId: string;
  id: string;
  kind: CustomerKind;
  name: string;
  hostId: string | null;
  hostName: string | null;
  firstAt: Date;
};

export async function readCards(db: Db, profileIds: readonly string[]): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select p.id as "profileId", c.id, c.kind, c.name, h.id as "hostId", h.name as "hostName", c.first_at as "firstAt"
    from profiles p
    join customers c on c.id = p.customer_id
    left join staff h on h.id = c.host_id
    where p.id = any(${profileIds}::uuid[])`.execute(db);
  return rows;
}
