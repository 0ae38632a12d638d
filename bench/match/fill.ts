import pg from "pg";
import { hashOfKey, keysOf } from "../../customers/matching/records/keys.ts";
import type { Words } from "../../customers/matching/records/record.ts";
import { newId } from "../../platform/ids.ts";
import type { LabelledSet } from "../resolve/sets.ts";
import { Batch } from "../seed/copy.ts";
import { wordsIn } from "./these-people.ts";

/** Of each person the customer, and the profile that the next one is tied to. */
type Persons = Map<string, { customerId: string; last: string }>;

const portion = 5000;

/**
 * Writes the first `count` records of a set as profiles that are compared already: those of one person are one customer, held
 * together by ties as matching would have made them. Indexes of the keys are made at the end, as a restore does.
 */
export async function fill(url: string, set: LabelledSet, count: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("alter table match_keys drop constraint match_keys_pkey; drop index match_keys_by_profile");
  const [all, persons]: [Words[], Persons] = [wordsIn(set), new Map()];
  for (let from = 0; from < count; from += portion) {
    const batch = new Batch();
    for (let at = from; at < Math.min(count, from + portion); at++)
      add(batch, all[at] ?? {}, set.truth[at] ?? "", persons);
    await batch.send(client);
  }
  await client.query(`alter table match_keys add primary key (key, profile_id);
    create index match_keys_by_profile on match_keys (profile_id)`);
  await client.query("vacuum analyze");
  await client.end();
}

function add(batch: Batch, words: Words, entity: string, persons: Persons): void {
  const profileId = newId();
  const name = [...(words.given ?? []), ...(words.surname ?? [])].join(" ");
  const known = persons.get(entity);
  const homeId = newId();
  const customerId = known?.customerId ?? homeId;
  const now = new Date();
  batch.add(
    "customers (id, kind, name, sort_key, search_key, joined_into, first_at, last_at)",
    ...[homeId, "person", name, name, ` ${name}`, known ? customerId : null, now, now],
  );
  if (known) {
    const [one, other] = [known.last, profileId].sort();
    batch.add("ties (one_id, other_id, why)", one, other, "match");
  }
  persons.set(entity, { customerId, last: profileId });
  batch.add(
    "profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)",
    ...[profileId, customerId, homeId, "list", profileId, name, now, now],
  );
  batch.add("match_records (profile_id, words)", profileId, JSON.stringify(words));
  for (const key of keysOf(words)) batch.add("match_keys (key, profile_id)", hashOfKey(key), profileId);
}
