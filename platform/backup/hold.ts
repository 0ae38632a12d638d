import type pg from "pg";

/** The error shown at a message that a restore held back. */
export const heldBack = "restored";

/**
 * Gives up every message that had not left when the backup was made, so that the restored database sends none of them by
 * itself: the original may live, or have sent them before it was lost. Each is shown as failed, and one click sends it.
 * Answers how many.
 */
export async function holdOutbox(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ conversation_id: string }>(
    `update public.outbox set state = 'failed', error = $1, maybe_twice = maybe_twice or (state = 'sending' and handed_at is not null)
      where state in ('waiting', 'retrying', 'sending') returning conversation_id`,
    [heldBack],
  );
  await client.query("update public.conversations set failed = true where id = any($1)", [
    [...new Set(rows.map((row) => row.conversation_id))],
  ]);
  return rows.length;
}

/**
 * Lets no backup be made by plan: a copy that keeps the plan of the original would remove what that one made. Those that were under
 * way are not. A backup from before there was a plan holds none.
 */
export async function holdBackups(client: pg.PoolClient): Promise<void> {
  await client.query(`do $$ begin
    if to_regclass('public.backups') is not null then
      delete from public.backups where state in ('waiting', 'making');
      update public.settings set value = value || '{"on": false}' where key = 'backup.plan';
    end if;
  end $$`);
}

/**
 * Pauses fetching from every mailbox: a restored database that fetched beside the original would mark and move mails there
 * before the original has them. A backup from before there were mailboxes holds none.
 */
export async function holdMailboxes(client: pg.PoolClient): Promise<void> {
  await client.query(`do $$ begin
    if to_regclass('public.mail_accounts') is not null then
      update public.mail_accounts set paused_at = coalesce(paused_at, now()), held_by = null;
    end if;
  end $$`);
}
