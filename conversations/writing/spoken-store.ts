import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { Mailbox } from "../contract.ts";
import { type Fabric, saidIn } from "../weaving/said-store.ts";

export type SpokenRow = {
  /** Where it was said, and where an answer to it is said. */
  conversation_id: string;
  id: string;
  kind: "in" | "out";
  at: Date;
  author_name: string;
  author_address: string | null;
  recipients: { to?: Mailbox[]; cc?: Mailbox[]; bcc?: Mailbox[]; replyTo?: Mailbox[] };
  text: string;
  quoted: string;
  mail_id: string | null;
  refs: string[];
};

const spokenColumns = sql`
  conversation_id, id, kind, at, author_name, author_address, recipients, text, quoted, mail_id, refs`;

/**
 * Whether a message stands beside the talk with the customer: passed on to somebody outside, or what somebody else wrote
 * back to that. What is said there is for us: it is never what an answer goes to, nor quoted in one.
 */
const isAside = (conversation: Fabric) => sql<boolean>`(forwards is not null or kind = 'in'
  and (refs || reply_to_id) && array(
    select mail_id from ${saidIn(conversation)} passed where forwards is not null)
  and (select customer_id from profiles where id = profile_id) is distinct from (
    select p.customer_id from conversations c join profiles p on p.id = c.profile_id where c.id = ${conversation.id}))`;

/**
 * What an answer goes to: the newest of their own words, else the newest of ours. Automatic mail is answered only where there
 * is nothing else.
 */
export async function findAnswered(db: Db, conversation: Fabric): Promise<SpokenRow | undefined> {
  const { rows } = await sql<SpokenRow>`
    select ${spokenColumns} from ${saidIn(conversation)} m
    where kind in ('in', 'out')
    order by automatic is not null, ${isAside(conversation)}, kind = 'out', at desc, id desc limit 1`.execute(db);
  return rows[0];
}

/** The newest mail between the customer and us: what the next one refers to. */
export async function findNewest(db: Db, conversation: Fabric): Promise<SpokenRow | undefined> {
  const { rows } = await sql<SpokenRow>`
    select ${spokenColumns} from ${saidIn(conversation)} m
    where kind in ('in', 'out') and automatic is null
      and not ${isAside(conversation)}
    order by at desc, id desc limit 1`.execute(db);
  return rows[0];
}

export type NewerRow = { id: string; kind: "in" | "out"; author: string; at: Date; text: string; count: number };

/** What came last after a message, written by anybody but this member of staff, and how many did. */
export async function findNewer(
  db: Db,
  conversation: Fabric,
  seen: string,
  staffId: string | null,
): Promise<NewerRow | undefined> {
  const { rows } = await sql<NewerRow>`
    select m.id, m.kind, coalesce(nullif(m.author_name, ''), m.author_address, '') as author, m.at,
      left(m.text, 1000) as text, count(*) over ()::int as count
    from ${saidIn(conversation)} m join ${saidIn(conversation)} s on s.id = ${seen}
    where m.kind in ('in', 'out') and m.forwards is null
      and (m.received_at, m.id) > (s.received_at, s.id)
      and (m.kind = 'in' or m.staff_id is distinct from ${staffId}::uuid)
    order by m.received_at desc, m.id desc limit 1`.execute(db);
  return rows[0];
}
