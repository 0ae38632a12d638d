import { type Actor, require } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { invalid, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import type { PrivateHosts } from "../../../platform/net/reach.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { connect, expectYes, type Line } from "../fetching/connect.ts";
import { openFolder } from "../fetching/fetch-folder.ts";
import { openSecrets } from "../fetching/secrets.ts";
import { troubleOf } from "../fetching/trouble.ts";
import type { TestInput, TestView } from "./contract.ts";
import { findAccount } from "./store.ts";

/** Somebody waits and looks. */
const patienceMs = 10_000;
const mostBytes = 1024 * 1024;

export type TestOptions = { seal: Seal; privateHosts: PrivateHosts };

/** Connects as with these settings, looks which folders there are and whether the chosen ones open, and leaves. */
export async function testAccount(db: Db, actor: Actor, input: TestInput, options: TestOptions): Promise<TestView> {
  require(actor, "admin");
  const password = input.password ?? (await keptPassword(db, input, options.seal));
  await db
    .transaction()
    .execute((tx) =>
      record(tx, actor, [{ type: "account.tested", data: input.accountId ? { accountId: input.accountId } : {} }]),
    );
  const signIn = { user: input.username, pass: password };
  const { privateHosts } = options;
  let line: Line | undefined;
  try {
    line = await connect(input, signIn, { privateHosts, maxBytes: mostBytes, patienceMs });
    return { trouble: null, ...(await look(line, input.folders)) };
  } catch (error) {
    return { trouble: troubleOf(error), folders: [], tells: false };
  } finally {
    line?.close();
  }
}

/** The one we keep goes only to the server it was entered for. */
async function keptPassword(db: Db, input: TestInput, seal: Seal): Promise<string> {
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
  return openSecrets(seal, account.id, account.secrets).password;
}

async function look(line: Line, paths: readonly string[]) {
  const found = expectYes(line, "LIST", await line.client.list());
  for (const path of paths) await openFolder(line, path, true);
  const folders = found.filter(({ flags }) => !flags.has("\\Noselect") && !flags.has("\\NonExistent"));
  return { folders: folders.map(({ path }) => path).sort(), tells: line.client.capabilities.has("IDLE") };
}
