import { system } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { rederive } from "./belonging/rederive.ts";
import { derive } from "./customer.ts";
import { join } from "./join.ts";
import { gather, type Recognised, type Seen, type Sighting, type Stranger } from "./recognition/sighting.ts";
import { insertUnknown, lockOwners, type Newly, readKnown, widen } from "./recognition/store.ts";
import { awaitMatching } from "./ties/await.ts";

export type { Recognised, Sighting } from "./recognition/sighting.ts";

/**
 * Finds or makes the profile, its claimed address and its customer for each address seen, and widens the time we have
 * known them. Whoever was added by hand with this address, or left it on our website, is joined with what arrives. A profile without a name takes the first real one; the customer's name follows unless it was set by hand.
 * Costs the same few queries for one address as for thousands. Safe when several processes meet the same new address at
 * once: one profile comes of it. Where somebody is separated just then, PostgreSQL may turn the transaction back: run it with
 * `beginAgain`. Answers with one row per address.
 */
export async function recognise(tx: Tx, sightings: readonly Sighting[]): Promise<Map<string, Recognised>> {
  const seen = gather(sightings);
  if (seen.length === 0) return new Map();
  const made = await insertUnknown(tx, seen.map(stranger));
  const addresses = seen.map(({ address }) => address);
  const expecting = made.flatMap(({ expectedById }) => expectedById ?? []);
  await lockOwners(tx, addresses, expecting);
  for (const one of made) await joinExpected(tx, one);
  const named = await widen(tx, seen);
  await rederive(tx, [...new Set(named.map(({ customerId }) => customerId))]);
  await awaitMatching(
    tx,
    [...made, ...named].map(({ profileId }) => profileId),
  );
  return readKnown(tx, addresses);
}

async function joinExpected(tx: Tx, { id, profileId, expectedById, expectedProfileId }: Newly): Promise<void> {
  if (!expectedById || !expectedProfileId) return;
  const through = { oneId: expectedProfileId, otherId: profileId };
  await join(tx, system, expectedById, id, { why: "same-address", through });
}

function stranger(seen: Seen): Stranger {
  const profileId = newId();
  const customerId = newId();
  const profile = {
    id: profileId,
    homeId: customerId,
    source: "mail" as const,
    sourceKey: seen.address,
    identifiers: [seen.address],
    name: seen.name,
    firstAt: seen.firstAt,
    lastAt: seen.lastAt,
  };
  const { address, kind, shopId, name: profileName } = seen;
  const derived = derive({ id: customerId, kind, name: "", nameSource: "mail" }, [profile]);
  return { ...derived, profileId, profileName, address, kind, shopId };
}
