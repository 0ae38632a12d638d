import { type Actor, require } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { invalid, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import type { PrivateHosts } from "../../../platform/net/reach.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { expectYes, type Line } from "../fetching/connect.ts";
import { openFolder } from "../fetching/fetch-folder.ts";
import { sealSecrets } from "../fetching/secrets.ts";
import { type Entry, enter } from "../fetching/sign-in.ts";
import { troubleOf } from "../fetching/trouble.ts";
import type { TestInput, TestView } from "./contract.ts";
import { findAccount } from "./store.ts";

/** Somebody waits and looks. */
const patienceMs = 10_000;
const mostBytes = 1024 * 1024;
const unsaved = "unsaved";

export type TestOptions = { seal: Seal; privateHosts: PrivateHosts };

/** Connects as with these settings, looks which folders there are and whether the chosen ones open, and leaves. */
export async function testAccount(db: Db, actor: Actor, input: TestInput, options: TestOptions): Promise<TestView> {
  require(actor, "admin");
  const entry = await entryOf(db, input, options.seal);
  await db
    .transaction()
    .execute((tx) =>
      record(tx, actor, [{ type: "account.tested", data: input.accountId ? { accountId: input.accountId } : {} }]),
    );
  const { privateHosts } = options;
  let line: Line | undefined;
  try {
    line = await enter(entry, { db, ...options }, { privateHosts, maxBytes: mostBytes, patienceMs });
    return { trouble: null, ...(await look(line, input.folders)) };
  } catch (error) {
    return { trouble: troubleOf(error), folders: [], tells: false };
  } finally {
    line?.close();
  }
}

/** With the password that was typed, or what we keep, which goes only to the server it was entered for. */
async function entryOf(db: Db, input: TestInput, seal: Seal): Promise<Entry> {
  const { password } = input;
  if (password !== undefined)
    return { ...input, id: unsaved, secrets: sealSecrets(seal, unsaved, { password }), oauth: null };
  const account = input.accountId ? await findAccount(db, input.accountId) : undefined;
  if (input.accountId && !account) throw notFound("mailbox");
  const isSame =
    account?.host === input.host &&
    account.port === input.port &&
    account.username === input.username &&
    (account.security === input.security || input.security !== "plain");
  if (!account?.secrets || !isSame) {
    throw invalid("password-again", "Another server or user needs the password again.", { password: "needed" });
  }
  return { ...input, id: account.id, secrets: account.secrets, oauth: account.oauth };
}

async function look(line: Line, paths: readonly string[]) {
  const found = expectYes(line, "LIST", await line.client.list());
  for (const path of paths) await openFolder(line, path, true);
  const folders = found.filter(({ flags }) => !flags.has("\\Noselect") && !flags.has("\\NonExistent"));
  return { folders: folders.map(({ path }) => path).sort(), tells: line.client.capabilities.has("IDLE") };
}
