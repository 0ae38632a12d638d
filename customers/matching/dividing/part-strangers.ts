import { system } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { part } from "../../belonging/part.ts";
import type { Meeting } from "./divide.ts";
import { Groups } from "./groups.ts";
import type { Found } from "./store.ts";
import { tiesOf } from "./ties-of.ts";

/** Profiles that leave a customer together. */
type Strangers = { customerId: string; profileIds: string[] };

/** Who belongs to one customer though neither people nor sources nor what is sure by now joins them. */
export function strangersIn(found: Found, inside: readonly number[], sure: readonly Meeting[]): Strangers[] {
  const own = inside.flatMap((at) => found.members[at] ?? []);
  const groups = new Groups(own.map(({ profileId }) => profileId));
  for (const { oneId, otherId, why } of tiesOf(found)) if (why !== "match") groups.join(oneId, otherId);
  for (const { one, other } of sure) {
    groups.join(found.members[one]?.profileId ?? "", found.members[other]?.profileId ?? "");
  }
  return [...Map.groupBy(own, ({ customerId }) => customerId)].flatMap(([customerId, theirs]) => {
    const stays = theirs.find(({ homeId }) => homeId === customerId) ?? theirs[0];
    const leaving = theirs.filter(({ profileId }) => stays && !groups.areOne(stays.profileId, profileId));
    return [...Map.groupBy(leaving, ({ profileId }) => groups.groupOf(profileId)).values()].map((some) => ({
      customerId,
      profileIds: some.map(({ profileId }) => profileId),
    }));
  });
}

/** Parts them, and notes in `found` whose they are from now on. */
export async function partStrangers(
  tx: Tx,
  found: Found,
  inside: readonly number[],
  sure: readonly Meeting[],
): Promise<void> {
  for (const { customerId, profileIds } of strangersIn(found, inside, sure)) {
    const here = found.members.find(({ profileId }) => profileIds.includes(profileId))?.customerId ?? customerId;
    const { theirsId, othersId } = await part(tx, system, here, profileIds, { why: "match" });
    for (const member of found.members) {
      if (member.customerId === here) member.customerId = profileIds.includes(member.profileId) ? theirsId : othersId;
    }
  }
}
