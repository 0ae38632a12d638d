import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { storable } from "../../platform/storable.ts";
import type { Failure } from "../arrival/arrival.ts";

/** A report: which message it is, the Message-IDs it is about, and whom these did not reach. */
export type Report = { id: string; of: readonly string[]; at: Date; failures: readonly Failure[] };
export type ReturnRow = {
  report_id: string;
  address: string;
  permanent: boolean;
  status: string;
  said: string;
  at: Date;
  /** The message went to this very address; a report may as well name where the receiver forwards their mail to. */
  recipient: boolean;
};

/** Writes down which messages of ours, also such as were sent elsewhere, did not reach whom. The word of a server that gave up stands above one that still tries. */
export async function insertReturns(tx: Tx, reports: readonly Report[]): Promise<ReturnRow[]> {
  const rows = reports.flatMap((report) =>
    report.of.flatMap((mailId) =>
      report.failures.map((one) => ({
        ...one,
        said: storable(one.said),
        mail_id: mailId,
        report_id: report.id,
        at: report.at,
      })),
    ),
  );
  const { rows: written } = await sql<ReturnRow>`
    with told as (
      select distinct on (s.conversation_id, s.message_id, f.address) s.conversation_id, s.message_id, f.address,
        f.permanent, f.status, f.said, f.at, f.report_id
      from json_to_recordset(${JSON.stringify(rows)}::json) as f(mail_id text, address text, permanent boolean,
        status text, said text, at timestamptz, report_id uuid)
      join seen s on s.mail_id = f.mail_id and (s.ours or exists (
        select from messages m where m.conversation_id = s.conversation_id and m.id = s.message_id and m.kind = 'out'))
      order by s.conversation_id, s.message_id, f.address, f.permanent desc, f.at desc), written as (
      insert into returns (conversation_id, message_id, address, permanent, status, said, at, report_id)
      select conversation_id, message_id, address, permanent, status, said, at, report_id from told
      on conflict (conversation_id, message_id, address) do update set permanent = excluded.permanent,
        status = excluded.status, said = excluded.said, at = excluded.at, report_id = excluded.report_id
      where excluded.permanent or not returns.permanent
      returning *)
    select w.report_id, w.address, w.permanent, w.status, w.said, w.at, exists (
      select from messages m cross join lateral jsonb_path_query(m.recipients, '$.*[*].address') as p(address)
      where m.conversation_id = w.conversation_id and m.id = w.message_id and p.address #>> '{}' = w.address) as recipient
    from written w`.execute(tx);
  return written;
}

/** Whom a message `m` did not reach, as JSON; null when nobody reported anything. */
export const returnsOf = (message: RawBuilder<unknown>) => sql`(
  select json_agg(json_build_object('address', r.address, 'permanent', r.permanent, 'status', r.status, 'said', r.said,
    'at', r.at) order by r.permanent desc, r.address)
  from returns r where r.conversation_id = ${message}.conversation_id and r.message_id = ${message}.id)`;
