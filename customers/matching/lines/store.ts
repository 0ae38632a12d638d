import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { OutlookPoint } from "../contract.ts";

export type StandRow = {
  learned: { at: string; profiles: number; link: number; ask: number; outlook: OutlookPoint[] } | null;
  link: number | null;
  ask: number | null;
  alone: boolean;
  profiles: number;
  waiting: number;
  open: number;
  running: boolean;
};

/** Counting stops here: "1,000+". */
export const mostCounted = 1000;

const countOf = (what: string) =>
  sql`(select count(*) from (select from ${sql.raw(what)} limit ${sql.lit(mostCounted)}) x)`;

/** All there is to say about matching, in one round trip. `allJob`: the key of the job that compares all. */
export async function readStand(db: Db, allJob: string): Promise<StandRow> {
  const { rows } = await sql<StandRow>`
    select l.link, l.ask, l.alone,
      (select json_build_object('at', at, 'profiles', profiles, 'link', link, 'ask', ask, 'outlook', outlook)
        from match_models order by at desc, id desc limit 1) as learned,
      ${countOf("profiles")} as profiles, ${countOf("match_waiting")} as waiting,
      ${countOf("matches where state = 'open'")} as open,
      exists (select from graphile_worker._private_jobs where key = ${allJob} and attempts < max_attempts) as running
    from match_lines l`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("the lines of matching are missing");
  return row;
}

export type Lines = { link: number | null; ask: number | null; alone: boolean };

/** Writes them in natural log-odds. */
export async function writeLines(tx: Tx, { link, ask, alone }: Lines): Promise<void> {
  await sql`update match_lines set link = ${link}, ask = ${ask}, alone = ${alone}`.execute(tx);
}
