import type { CustomerKind } from "../contract.ts";
import type { Derived } from "../customer.ts";
import { realName } from "../naming.ts";

/** An address seen in a message. */
export type Sighting = {
  /** Normalised: trimmed, lower case, at most 320 characters. */
  address: string;
  name: string;
  at: Date;
  /** True for the author of a mail to us, false for its other participants. */
  wroteToUs: boolean;
  /** What to make of somebody new. */
  kind: CustomerKind;
  shopId: string | null;
};

/** Who is behind an address: the profile, and whom it belongs to today. */
export type Recognised = { profileId: string; customerId: string; hostId: string | null; customerName: string };

/** The rows to write should nobody know this address yet. */
export type Stranger = Derived & {
  profileId: string;
  profileName: string;
  address: string;
  kind: CustomerKind;
  shopId: string | null;
};

/** All that a batch says about one address. */
export type Seen = {
  address: string;
  /** "" when nobody called them anything but their address. */
  name: string;
  firstAt: Date;
  lastAt: Date;
  kind: CustomerKind;
  shopId: string | null;
};

/**
 * One row per address, in the order of addresses, which is the order everybody inserts and locks in. What somebody calls
 * themselves beats what others call them, the newer beats the older.
 */
export function gather(sightings: readonly Sighting[]): Seen[] {
  const byAddress = Map.groupBy(sightings, (sighting) => sighting.address);
  const addresses = [...byAddress.keys()].sort();
  return addresses.map((address) => summarise(address, byAddress.get(address) ?? []));
}

function summarise(address: string, sightings: readonly Sighting[]): Seen {
  const oldestFirst = [...sightings].sort((a, b) => Number(a.at) - Number(b.at));
  const ownWordsLast = [...oldestFirst].sort((a, b) => Number(a.wroteToUs) - Number(b.wroteToUs));
  const first = oldestFirst[0];
  const last = oldestFirst.at(-1);
  if (!first || !last) throw new RangeError("an address without a sighting");
  return {
    address,
    name: ownWordsLast.map((sighting) => realName(sighting.name, address)).findLast((name) => name !== "") ?? "",
    firstAt: first.at,
    lastAt: last.at,
    kind: first.kind,
    shopId: oldestFirst.find((sighting) => sighting.shopId)?.shopId ?? null,
  };
}
