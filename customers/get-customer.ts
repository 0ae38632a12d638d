import { type Actor, may, require } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { notFound } from "../platform/errors.ts";
import { presentCard } from "./cards.ts";
import type { CustomerView } from "./contract.ts";
import { presentFacts } from "./facts/present.ts";
import { addressingFrom } from "./manner/how-to-address.ts";
import { instant, presentProfile } from "./reading/present-profile.ts";
import { findCustomer, type TalkJson } from "./reading/store.ts";
import { findCurrentId } from "./store.ts";

/**
 * The id of the customer who has this one's profiles today: another one's after joining. Throws `not_found` for a customer
 * who does not exist or whom this actor may not see.
 */
export async function getCurrentId(db: Db, actor: Actor, id: string): Promise<string> {
  require(actor, "read");
  const current = await findCurrentId(db, id);
  if (!current) throw notFound("customer");
  return current;
}

/**
 * All that the customer page shows beside the timeline, of whoever has this one's profiles today. Throws `not_found` as
 * `getCurrentId` does.
 */
export async function getCustomer(db: Db, actor: Actor, id: string): Promise<CustomerView> {
  require(actor, "read");
  const row = await findCustomer(db, actor, id);
  if (!row) throw notFound("customer");
  return {
    ...presentCard(row),
    lastAt: row.lastAt.toISOString(),
    nameSource: row.nameSource,
    shop: row.shopId && row.shopName !== null ? { id: row.shopId, name: row.shopName } : null,
    profiles: row.profiles.map(presentProfile),
    facts: presentFacts(row.facts),
    manner: addressingFrom(row).manner,
    open: row.open.map(presentTalk),
    closed: row.closed.map(presentTalk),
    related: row.related,
    counts: row.counts,
    tags: row.tags,
    mayChange: may(actor, "write"),
  };
}

const presentTalk = (talk: TalkJson): CustomerView["open"][number] => ({ ...talk, lastAt: instant(talk.lastAt) });
