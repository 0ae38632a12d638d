import { type Actor, require } from "../../../platform/actor.ts";
import type { Page } from "../../../platform/contract.ts";
import { readCursor, toPage } from "../../../platform/db/cursor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { invalid, notFound } from "../../../platform/errors.ts";
import type { MatchesQuery, MatchView } from "../contract.ts";
import { presentMatch } from "./present.ts";
import { type DecidedPlace, findMatch, type OpenPlace, readDecided, readOpen, type Wanted } from "./store.ts";

/**
 * Matches of one state: open ones with those whose people wait for an answer first, then the surest; all others with the newest
 * decision first. Throws `invalid` for a cursor of another list.
 */
export async function listMatches(
  db: Db,
  actor: Actor,
  { state, customer, by, limit, cursor }: MatchesQuery,
): Promise<Page<MatchView>> {
  require(actor, "read");
  const wanted: Wanted = { state, customer, by, limit: limit + 1 };
  if (state === "open") {
    const rows = await readOpen(db, actor, wanted, openPlace(cursor));
    return toPage(rows, limit, presentMatch, ({ waiting, mean, id }) => [Number(waiting), String(mean), id]);
  }
  const rows = await readDecided(db, actor, wanted, decidedPlace(cursor));
  return toPage(rows, limit, presentMatch, ({ decidedPlace: at, id }) => [at ?? "", id]);
}

/** A match as it stands. Throws `not_found`. */
export async function getMatch(db: Db, actor: Actor, id: string): Promise<MatchView> {
  require(actor, "read");
  const row = await findMatch(db, actor, id);
  if (!row) throw notFound("match");
  return presentMatch(row);
}

function openPlace(cursor: string | undefined): OpenPlace | null {
  const place = readCursor(cursor, ["number", "text", "id"]);
  if (!place) return null;
  // PostgreSQL refuses what single precision cannot hold.
  const mean = Math.fround(Number(place[1]));
  if (Number.isNaN(mean)) throw invalid("cursor", "This cursor does not belong to this list. Start again without one.");
  return { waiting: place[0] !== 0, mean, id: String(place[2]) };
}

function decidedPlace(cursor: string | undefined): DecidedPlace | null {
  const place = readCursor(cursor, ["time", "id"]);
  return place && { at: String(place[0]), id: String(place[1]) };
}
