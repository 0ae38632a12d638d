import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { rederive } from "../belonging/rederive.ts";
import { derive } from "../customer.ts";
import { kindOfAddress } from "../role-address.ts";
import { awaitMatching } from "../ties/await.ts";
import { type Encounter, gatherPeople, type Met, type Newcomer, type Person } from "./encounter.ts";
import { type Fresh, findSameAddress, insertNewcomers, insertTold, lockMet, readMet, widenMet } from "./store.ts";
import { joinAll } from "./unite.ts";

export type { Encounter, Met } from "./encounter.ts";

/**
 * Finds or makes the profile and the customer of each one a source told of, widens the time we have known them, and keeps
 * what they are known by. Who turns out to write from an address that we know a person by is joined with that one, once: a
 * separation holds. Somebody nobody has a name for (a visitor) stands in no list, and without anything they are known by is
 * compared with nobody. Costs the same few queries for one as for
 * hundreds. Answers one row per key.
 */
export async function meet(tx: Tx, encounters: readonly Encounter[]): Promise<Map<string, Met>> {
  const people = gatherPeople(encounters);
  if (people.length === 0) return new Map();
  const keys = people.map(({ key }) => key);
  const newcomers = people.map(newcomer);
  const fresh = await insertNewcomers(tx, newcomers);
  const told = await insertTold(tx, people);
  const addresses = told.filter(isPersonal);
  const same = addresses.length > 0 ? await findSameAddress(tx, addresses) : [];
  await lockMet(
    tx,
    keys,
    same.flatMap(({ intoId, otherId }) => [intoId, otherId]),
  );
  const renamed = await widenMet(tx, people);
  await rederive(tx, [...new Set([...renamed, ...told].map(({ customerId }) => customerId))].sort());
  await joinAll(tx, same, "same-address");
  const named = newcomers.filter(({ key, profileName }) => profileName !== "" && fresh.has(key));
  await awaitMatching(
    tx,
    [...named, ...told, ...renamed].map(({ profileId }) => profileId),
  );
  const met = await readMet(tx, keys);
  return new Map(met.map((one) => [one.key, { ...one, fresh: fresh.has(one.key) }]));
}

/** `info@` is many people's. */
const isPersonal = ({ kind, value, fresh }: Fresh) => fresh && kind === "email" && kindOfAddress(value) === "person";

function newcomer({ key, kind, name, firstAt, lastAt }: Person): Newcomer {
  const [profileId, customerId] = [newId(), newId()];
  const times = { firstAt, lastAt };
  const profile = { id: profileId, homeId: customerId, source: "track" as const, sourceKey: key, name, ...times };
  const derived = derive({ id: customerId, kind, name: "", nameSource: "mail" }, [{ ...profile, identifiers: [] }]);
  return { ...derived, key, kind, profileId, profileName: name };
}
