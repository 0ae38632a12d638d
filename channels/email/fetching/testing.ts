import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/ids.ts";
import { openLog } from "../../../platform/log.ts";
import { sealWith } from "../../../platform/secrets/seal.ts";
import { type Fetching, type FetchOptions, keepFetching } from "./keep.ts";
import { sealSecrets } from "./secrets.ts";

export const testSeal = sealWith(() => Buffer.alloc(32, 7));

export type AccountDraft = {
  port: number;
  username?: string;
  password?: string;
  folders?: string[];
  after?: "leave" | "seen" | "flag" | "move";
  moveTo?: string;
  beginsAt?: Date | null;
  createdAt?: Date;
};

/** A mailbox on the loopback to fetch from. */
export async function aMailAccount(db: Db, draft: AccountDraft): Promise<string> {
  const id = newId();
  const { port, username = "hallo", password = "geheim", folders = ["INBOX"], after = "leave", moveTo = "" } = draft;
  await sql`insert into mail_accounts (id, name, username, secrets, host, port, security, begins_at, after, move_to, created_at)
    values (${id}, ${username}, ${username}, ${sealSecrets(testSeal, id, { password })}, '127.0.0.1', ${port}, 'plain',
      ${draft.beginsAt ?? null}, ${after}, ${moveTo}, ${draft.createdAt ?? new Date(Date.now() - 60_000)})`.execute(db);
  for (const path of folders) {
    await sql`insert into mail_folders (id, account_id, path) values (${newId()}, ${id}, ${path})`.execute(db);
  }
  return id;
}

/** Fetches as the worker does, only more impatiently. */
export const fetchAll = (db: Db, given: Partial<FetchOptions> = {}): Fetching =>
  keepFetching({
    ...{ db, seal: testSeal, log: openLog("silent"), privateHosts: "allow", maxBytes: 1024 * 1024 },
    ...{ wake: () => undefined, alone: true, everyMs: 50 },
    ...given,
  });

export type AccountState = {
  trouble: string | null;
  detail: string;
  tries: number;
  fetched_at: Date | null;
  next_try_at: Date | null;
};

export async function accountState(db: Db, id: string): Promise<AccountState> {
  const { rows } = await sql<AccountState>`select trouble, detail, tries, fetched_at, next_try_at
    from mail_accounts where id = ${id}`.execute(db);
  if (!rows[0]) throw new Error("no such account");
  return rows[0];
}

/** Waits until it is so, as long as the test may run. */
export async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 20));
}
