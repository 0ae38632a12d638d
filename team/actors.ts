import type { Actor, Sees } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { notFound } from "../platform/errors.ts";
import type { Role } from "./contract.ts";
import { rightsOfRole, seesOf } from "./rights.ts";
import { findStaff } from "./staff/store.ts";

/** The actor a member of staff is, with the rights of their role. */
export function staffActor(
  staff: { id: string; name: string; role: Role; shops: readonly string[]; sees: Sees },
  sessionId: string | null,
): Actor {
  return {
    kind: "staff",
    staffId: staff.id,
    name: staff.name,
    rights: rightsOfRole(staff.role),
    shops: staff.shops,
    sees: seesOf(staff),
    credentialId: sessionId,
  };
}

/** Acts as that member of staff without a session: for the demo, imports and tests. Throws `not_found`. */
export async function actorOf(db: Db, staffId: string): Promise<Actor> {
  const staff = await findStaff(db, staffId);
  if (!staff || staff.disabledAt) throw notFound("staff");
  return staffActor({ ...staff, shops: staff.shops.map((shop) => shop.id) }, null);
}
