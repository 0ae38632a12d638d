import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type DerivedColumn, derivedColumns } from "./derived.ts";
import { damaged, type TableHead, type TableSum } from "./format.ts";
import { columnList, inPublic, quoted } from "./layout.ts";

/** Rows whose words are computed in one statement: about so many bytes of them. */
const batchBytes = 8 * 1024 * 1024;

/** Takes the rows of one table as a backup holds them. */
export type Loader = {
  write(rows: Buffer): Promise<void>;
  /** Holds what was loaded against what the backup says it was. Throws `invalid` when they differ. */
  finish(sum: TableSum): Promise<void>;
};

/**
 * Makes of texts what search finds them by, as PostgreSQL receives an array of it (`tsvector[]`), one for each. Null stands
 * where PostgreSQL has to.
 */
export type Words = (texts: readonly string[]) => Promise<Buffer>;

/** Begins to load a table; the rows end with `finish`. */
export async function openLoader(
  client: pg.PoolClient,
  file: string,
  head: TableHead,
  words: Words | undefined,
): Promise<Loader> {
  const derived = derivedColumns.find(({ table }) => table === head.table);
  const target = derived ? await stagedTarget(client, head, derived, words) : directTarget(client, head);
  const hash = createHash("sha256");
  return {
    write: async (rows) => {
      hash.update(rows);
      await target.write(rows);
    },
    finish: async (sum) => {
      const rows = await target.end();
      if (rows !== sum.rows || hash.digest("hex") !== sum.sha256) {
        throw damaged(file, `is damaged: the rows of “${head.table}” are not those it was written with`);
      }
      // What is derived for later tables is planned by what is in this one; all others are analysed at the end.
      if (isReadLater(head.table)) await client.query(`analyze ${inPublic(head.table)}`);
    },
  };
}

const isReadLater = (table: string) => derivedColumns.some(({ after }) => after.includes(table));

/** Takes rows as text; `end` answers how many there were. */
type Target = { write(rows: Buffer): Promise<void>; end(): Promise<number> };

function directTarget(client: pg.PoolClient, { table, columns }: TableHead): Target {
  const copy = openCopy(client, `${inPublic(table)} (${columnList(columns)})`);
  return { write: (rows) => copy.write(rows), end: () => copy.end() };
}

/** A COPY into a table. Its failure is thrown by whichever call comes next. */
function openCopy(client: pg.PoolClient, into: string): Target {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const over = finished(stream);
  // Thrown by the next call below; until then it must not end the process.
  over.catch(() => undefined);
  return {
    write: (rows) => (stream.write(rows) ? Promise.resolve() : Promise.race([drained(stream), over])),
    end: async () => {
      stream.end();
      await over;
      return stream.rowCount;
    },
  };
}

const drained = async (stream: Writable) => void (await once(stream, "drain"));

const stage = "restored_rows";

/** Rows go into a table beside it and from there, batch after batch, with what is derived from them, into their own. */
async function stagedTarget(
  client: pg.PoolClient,
  head: TableHead,
  derived: DerivedColumn,
  words: Words | undefined,
): Promise<Target> {
  const columns = columnList(head.columns);
  await client.query(
    `create temp table ${stage} on commit drop as select ${columns} from ${inPublic(head.table)} limit 0`,
  );
  await client.query(`alter table ${stage} add column restored_place int generated always as identity`);
  const move = mover(client, head, derived, words);
  let parts: Buffer[] = [];
  let bytes = 0;
  let total = 0;
  const load = async (rows: Buffer) => {
    const copy = openCopy(client, `${stage} (${columns})`);
    await copy.write(rows);
    total += await copy.end();
    await move();
    await client.query(`truncate ${stage} restart identity`);
  };
  return {
    write: async (rows) => {
      const cut = bytes + rows.byteLength < batchBytes ? 0 : rows.lastIndexOf(newline) + 1;
      parts.push(rows.subarray(0, cut || undefined));
      bytes += rows.byteLength;
      if (cut === 0) return;
      const whole = Buffer.concat(parts);
      parts = [rows.subarray(cut)];
      bytes = rows.byteLength - cut;
      await load(whole);
    },
    end: async () => {
      if (bytes > 0) await load(Buffer.concat(parts));
      await client.query(`drop table ${stage}`);
      return total;
    },
  };
}

/** How the rows that stand beside get into their table: with words that are made here, or by PostgreSQL alone. */
function mover(client: pg.PoolClient, head: TableHead, derived: DerivedColumn, words: Words | undefined) {
  const into = `${inPublic(head.table)} (${columnList(head.columns)}, ${quoted(derived.column)})`;
  const values = head.columns.map((name) => `r.${quoted(name)}`).join(", ");
  if (!words) return () => client.query(`insert into ${into} select ${values}, ${derived.expression} from ${stage} r`);
  return async () => {
    const { rows } = await client.query<{ text: string }>(
      `select ${derived.text} as text from ${stage} r order by r.restored_place`,
    );
    const made = await words(rows.map(({ text }) => text));
    await client.query(
      `insert into ${into} select ${values}, coalesce(w.made, ${derived.expression})
       from ${stage} r join unnest($1::tsvector[]) with ordinality as w(made, place) on w.place = r.restored_place`,
      [made],
    );
  };
}

/** Ends a row: a line break inside a value is written as two characters. */
const newline = 0x0a;
