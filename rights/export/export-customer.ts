import type { CustomerView } from "../../customers/contract.ts";
import { getCustomer } from "../../customers/get-customer.ts";
import { type Actor, require } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { type ExportedRow, readExported } from "./store.ts";

/** All that is kept about a customer, in the words of the API. */
export type Exported = ExportedRow & {
  exportedAt: string;
  customer: Pick<CustomerView, "id" | "kind" | "name" | "firstAt" | "lastAt" | "host" | "shop" | "tags" | "manner">;
  profiles: CustomerView["profiles"];
  facts: CustomerView["facts"];
};

/**
 * Gathers everything kept about a customer, to be handed to them; that it was done is recorded. Throws `not_found`, and `forbidden`
 * for anybody but administrators, who see every conversation.
 */
export async function exportCustomer(db: Db, actor: Actor, id: string): Promise<Exported> {
  require(actor, "admin");
  const view = await getCustomer(db, actor, id);
  const { kind, name, firstAt, lastAt, host, shop, tags, manner, profiles, facts } = view;
  const customerId = view.id;
  const rows = await readExported(
    db,
    customerId,
    profiles.map((profile) => profile.id),
  );
  await db
    .transaction()
    .execute((tx) =>
      record(tx, actor, [{ type: "customer.exported", customerId, data: { messages: rows.messages.length } }]),
    );
  const customer = { id: customerId, kind, name, firstAt, lastAt, host, shop, tags, manner };
  return { exportedAt: new Date().toISOString(), customer, profiles, facts, ...rows };
}
