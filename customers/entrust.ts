import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { invalid } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import { mayHost, setHost } from "./store.ts";

/** Makes somebody of us this customer's host, or nobody. Throws `invalid` for who cannot answer customers. */
export async function entrust(
  tx: Tx,
  actor: Actor,
  customerId: string,
  staffId: string | null,
  at?: Date,
): Promise<void> {
  if (staffId && !(await mayHost(tx, staffId))) {
    throw invalid("host", "A host is somebody who works here and may answer customers. Choose another.", {
      staffId: "cannot be a host",
    });
  }
  await setHost(tx, customerId, staffId);
  const type = staffId ? "customer.entrusted" : "customer.released";
  await record(tx, actor, [{ type, customerId, data: { staffId }, at }]);
}
