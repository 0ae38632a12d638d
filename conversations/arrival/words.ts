import type { Db } from "../../platform/db/database.ts";
import { storable } from "../../platform/storable.ts";
import { vectorsOf } from "../search/lexicon.ts";
import type { Arrival } from "./arrival.ts";

/** Words past this many characters are shown but not searched: a tsvector holds at most 1 MB. */
const mostSearched = 100_000;

/** What a message that came in is searched by: its subject, who wrote it, the names of its files, the new words. */
export function searchedOf(arrival: Arrival): string {
  const names = arrival.files.map((file) => file.name).join(" ");
  return storable(`${arrival.subject} ${arrival.author.name} ${names} ${arrival.text}`)
    .slice(0, mostSearched)
    .toWellFormed();
}

/** Finds out ahead what many of them are searched by, before their turn comes in which everybody else waits. */
export async function withWords(db: Db, arrivals: readonly Arrival[]): Promise<Arrival[]> {
  const words = await vectorsOf(db, arrivals.map(searchedOf));
  return arrivals.map((arrival, place) => ({ ...arrival, words: words[place] ?? null }));
}
