import type pg from "pg";

const tables =
  `messages touchpoints events seen raw_messages outbox conversations participants reads attachments customers
  profiles identifiers`.split(/\s+/);

/** Drops what slows down loading, and answers the statements that bring it back. */
export async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select format('alter table %I drop constraint %I', r.relname, c.conname) as drop,
       format('alter table %I add constraint %I %s', r.relname, c.conname, pg_get_constraintdef(c.oid)) as make
     from pg_constraint c join pg_class r on r.oid = c.conrelid
     where c.contype in ('p', 'u') and r.relname = any($1) and r.relnamespace = 'public'::regnamespace
       and not exists (select from pg_constraint f where f.contype = 'f' and f.confrelid = r.oid)
     union all
     select format('drop index %I', i.relname), pg_get_indexdef(i.oid)
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class r on r.oid = x.indrelid
     where r.relname = any($1) and r.relnamespace = 'public'::regnamespace
       and not exists (select from pg_constraint c where c.conindid = i.oid)`,
    [tables],
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

/** Runs statements over two connections, the longest first: the index of words takes as long as the others together. */
export async function rebuild(clients: readonly pg.Client[], statements: readonly string[]): Promise<void> {
  const waiting = [...statements].sort((a, b) => Number(b.includes("gin")) - Number(a.includes("gin")));
  const work = async (client: pg.Client) => {
    await client.query("set maintenance_work_mem = '768MB'");
    for (let next = waiting.shift(); next; next = waiting.shift()) await client.query(next);
  };
  await Promise.all(clients.map(work));
}
