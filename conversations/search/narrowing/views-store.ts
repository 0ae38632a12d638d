import { sql } from "kysely";
import type { Actor } from "../../../platform/actor.ts";
import type { View } from "../../contract.ts";
import { pendingFor } from "../../mentions/store.ts";
import { deletedOnes, everything, inShops, spamOnes, standing, type Which } from "./store.ts";

/** Where a view of the inbox looks. */
export type InView = {
  which: Which;
  /** It may hold so few conversations that it is worth asking which. */
  isSelective: boolean;
};

const awake = sql`c.state = 'open' and c.snoozed_until is null`;

/** The conversations `c` of a view; for `shop` those of one shop, or of all that are the actor's. */
export function inView(actor: Actor, { view, shop }: { view: View; shop?: string }): InView {
  const some = (which: Which): InView => ({ which, isSelective: true });
  const all = (which: Which): InView => ({ which, isSelective: false });
  switch (view) {
    case "mine":
      return some(sql`c.assignee_id = ${actor.staffId}::uuid and ${awake}`);
    case "mentioned":
      return some(sql`c.id = any(${pendingFor(actor)}) and c.state = 'open'`);
    case "unassigned":
      return some(sql`c.assignee_id is null and ${awake}`);
    case "shop":
      return some(sql`${inShops(shop ? [shop] : actor.shops)} and ${awake}`);
    case "snoozed":
      return some(standing.snoozed);
    case "closed":
      return all(standing.closed);
    case "spam":
      return all(spamOnes);
    case "deleted":
      return all(deletedOnes);
    default:
      return all(everything);
  }
}
