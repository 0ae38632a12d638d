import pg from "pg";
import { startEmbedded } from "../../platform/postgres/start.ts";
import type { Sent } from "./mail.ts";

export type Verdict = {
  lost: number;
  twice: number;
  torn: number;
  unread: number;
  silentlyTwice: number;
  sentTwice: number;
  unsent: number;
};

/** Holds what the database has against what the outside world knows: mails it is rid of, answers it was promised and has. */
export async function judge(
  dataDir: string,
  mails: readonly Sent[],
  answered: readonly string[],
  received: ReadonlyMap<string, number>,
): Promise<Verdict> {
  const server = await startEmbedded({ dataDir });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return { ...(await judgeMails(client, mails)), ...(await judgeAnswers(client, answered, received)) };
  } finally {
    await client.end();
    await server.stop();
  }
}

async function judgeMails(client: pg.Client, mails: readonly Sent[]) {
  const { rows } = await client.query<{ mail_id: string; sha256: string; text: string }>(`
    select m.mail_id, encode(r.sha256, 'hex') as sha256, m.text from messages m join raw_messages r on r.id = m.raw_id
    where m.mail_id like 'crash-%'`);
  const unread = await client.query("select from raw_messages where state in ('new', 'quarantined')");
  const kept = Map.groupBy(rows, (row) => row.mail_id);
  const copies = mails.map(({ mailId }) => kept.get(mailId)?.length ?? 0);
  const hashes = new Map(mails.map(({ mailId, sha256 }) => [mailId, sha256]));
  const torn = rows.filter(
    (row) => (hashes.has(row.mail_id) && !sameBytes(row.sha256, hashes.get(row.mail_id))) || !isWhole(row),
  );
  return {
    lost: copies.filter((n) => n === 0).length,
    twice: [...kept.values()].filter((some) => some.length > 1).length,
    torn: torn.length,
    unread: unread.rowCount ?? 0,
  };
}

const sameBytes = (a: string, b: string | undefined) => a === b;

function isWhole({ mail_id, text }: { mail_id: string; text: string }): boolean {
  const number = /^crash-(\d+)@/.exec(mail_id)?.[1];
  return text.startsWith(`Mail ${number}.`) && text.trimEnd().endsWith(`End ${number}.`);
}

async function judgeAnswers(client: pg.Client, answered: readonly string[], received: ReadonlyMap<string, number>) {
  const { rows } = await client.query<{ message_id: string }>("select message_id from outbox where maybe_twice");
  const marked = new Set(rows.map((row) => row.message_id));
  const twice = [...received].filter(([, times]) => times > 1).map(([id]) => id);
  return {
    sentTwice: twice.length,
    silentlyTwice: twice.filter((id) => !marked.has(id)).length,
    unsent: answered.filter((id) => !received.has(id)).length,
  };
}
