import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import type { MeInput } from "../contract.ts";
import { staffIdOf } from "../people-only.ts";
import { updateStaff } from "../staff/store.ts";

/** Changes what people may say about themselves: name, language, signature. What is not given stays. */
export async function changeMe(tx: Tx, actor: Actor, input: MeInput): Promise<void> {
  const staffId = staffIdOf(actor);
  const changed = (["name", "locale", "signature"] as const).filter((field) => input[field] !== undefined);
  if (changed.length === 0) return;
  await updateStaff(tx, staffId, Object.fromEntries(changed.map((field) => [field, input[field]])));
  await record(tx, actor, [{ type: "staff.changed", data: { staffId, changed } }]);
}
