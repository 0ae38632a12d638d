import { type Actor, may, require } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { notFound } from "../platform/errors.ts";
import { presentCard } from "./cards.ts";
import type { CustomerView, ProfileView } from "./contract.ts";
import { listFacts } from "./facts/list.ts";
import { howToAddress } from "./manner/how-to-address.ts";
import { countHistory, findCurrentId, findHead, listOpen, listProfiles, type ProfileRow } from "./store.ts";

const mostCounted = 1000;

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

/** All that the customer page shows beside the timeline. Throws `not_found`. */
export async function getCustomer(db: Db, actor: Actor, id: string): Promise<CustomerView> {
  const head = await findHead(db, await getCurrentId(db, actor, id));
  if (!head) throw notFound("customer");
  const profiles = await listProfiles(db, head.id);
  const profileIds = profiles.map((profile) => profile.id);
  const open = await listOpen(db, actor, profileIds);
  return {
    ...presentCard(head),
    lastAt: head.lastAt.toISOString(),
    nameSource: head.nameSource,
    shop: head.shopId && head.shopName !== null ? { id: head.shopId, name: head.shopName } : null,
    profiles: profiles.map(presentProfile),
    facts: await listFacts(db, profileIds),
    manner: (await howToAddress(db, head.id)).manner,
    open: open.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() })),
    counts: await countHistory(db, actor, profileIds, mostCounted),
    tags: head.tags,
    mayChange: may(actor, "write"),
  };
}

function presentProfile(row: ProfileRow): ProfileView {
  return { ...row, firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() };
}
