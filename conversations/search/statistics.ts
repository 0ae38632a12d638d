import type { Db } from "../../platform/db/database.ts";
import type { Statistics } from "./frequency.ts";
import { readStatistics } from "./statistics-store.ts";

/** How frequent words are changes slowly. */
const lifeMs = 10 * 60 * 1000;

const known = new WeakMap<Db, { until: number; statistics: Promise<Statistics | undefined> }>();

/** PostgreSQL's statistics about the messages, at most ten minutes old; undefined while it has none. */
export function currentStatistics(db: Db): Promise<Statistics | undefined> {
  const kept = known.get(db);
  if (kept && kept.until > performance.now()) return kept.statistics;
  const statistics = readStatistics(db);
  known.set(db, { until: performance.now() + lifeMs, statistics });
  statistics.catch(() => known.delete(db));
  return statistics;
}
