import type { Actor } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { conflict, invalid, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { newId } from "../../../platform/ids.ts";
import { type Seal, WrongKey } from "../../../platform/secrets/seal.ts";
import { openSecrets, type Secrets, sealSecrets } from "../fetching/secrets.ts";
import type { AccountChange, AccountInput, AccountView, OAuthView } from "./contract.ts";
import { presentAccount } from "./present.ts";
import {
  type AccountRow,
  deleteAccount,
  findAccount,
  forgetFolders,
  insertAccount,
  isSentWith,
  isTaken,
  type Settings,
  setFolders,
  setPaused,
  updateAccount,
} from "./store.ts";

/** Begins to fetch from a mailbox. Throws `conflict` when it is fetched from already. */
export async function addAccount(tx: Tx, actor: Actor, seal: Seal, input: AccountInput): Promise<AccountView> {
  const { password, oauth, folders, begin, moveTo, ...rest } = input;
  if ((password === undefined) === (oauth === null)) {
    throw invalid("one-way-in", "Give either a password or oauth.", { password: "needed" });
  }
  const id = newId();
  expectElsewhere(input.after, moveTo, folders);
  const settings = { ...rest, id, name: input.name || input.username, moveTo: targetOf(input.after, moveTo) };
  const secrets = sealSecrets(seal, id, { password, clientSecret: oauth?.clientSecret });
  const beginsAt = begin === "new" ? new Date() : null;
  if (!(await insertAccount(tx, { ...settings, oauth: oauth && clientOf(oauth), secrets, beginsAt }))) throw taken();
  await setFolders(tx, id, folders);
  await record(tx, actor, [{ type: "account.added", data: { accountId: id } }]);
  return getAccount(tx, id);
}

/**
 * Changes how a mailbox is fetched from; at once. Another server or another user needs the password anew, so that nobody
 * sends the one we keep to a server of their own; then all begins anew, and what we have comes in no second time.
 */
export async function changeAccount(
  tx: Tx,
  actor: Actor,
  seal: Seal,
  id: string,
  change: AccountChange,
): Promise<AccountView> {
  const before = await getRow(tx, id);
  const folders = change.folders ?? before.folders.map(({ path }) => path);
  const settings = settingsOf(before, change);
  expectElsewhere(settings.after, settings.moveTo, folders);
  if (await isTaken(tx, settings)) throw taken();
  await updateAccount(tx, { ...settings, secrets: sealSecrets(seal, id, secretsFor(seal, before, settings, change)) });
  if (before.username !== settings.username || before.host !== settings.host) await forgetFolders(tx, id);
  await setFolders(tx, id, folders);
  await record(tx, actor, [{ type: "account.changed", data: { accountId: id } }]);
  return getAccount(tx, id);
}

const settingsOf = (before: AccountRow, change: AccountChange): Settings => {
  const after = change.after ?? before.after;
  return {
    id: before.id,
    name: change.name ?? before.name,
    host: change.host ?? before.host,
    port: change.port ?? before.port,
    security: change.security ?? before.security,
    username: change.username ?? before.username,
    secrets: before.secrets,
    oauth: change.oauth === undefined ? before.oauth : change.oauth && clientOf(change.oauth),
    after,
    moveTo: targetOf(after, change.moveTo ?? before.move_to),
  };
};

const clientOf = ({ clientId, authorizeUrl, tokenUrl, scope }: OAuthView): OAuthView => ({
  ...{ clientId, authorizeUrl, tokenUrl, scope },
});

/** What stays of the secrets, and what is new. Throws `invalid` where one would go to whom it was not entered for. */
function secretsFor(seal: Seal, before: AccountRow, now: Settings, change: AccountChange): Secrets {
  const kept = keptOf(seal, before);
  const again = () =>
    invalid("password-again", "Another server or user needs the password again.", { password: "needed" });
  const elsewhere = asksElsewhere(before, now);
  if (!now.oauth) {
    const password = change.password ?? (elsewhere ? undefined : kept.password);
    if (password === undefined) throw again();
    return { password };
  }
  const sameClient = before.oauth?.clientId === now.oauth.clientId && before.oauth.tokenUrl === now.oauth.tokenUrl;
  const clientSecret = change.oauth?.clientSecret ?? (sameClient ? kept.clientSecret : undefined);
  if (!sameClient && before.oauth && kept.clientSecret && clientSecret === undefined) throw again();
  const sameConsent = sameClient && !elsewhere && before.oauth?.scope === now.oauth.scope;
  return { clientSecret, refreshToken: sameConsent ? kept.refreshToken : undefined };
}

/** Sealed with another key they are lost, and entered anew. */
function keptOf(seal: Seal, { id, secrets }: AccountRow): Secrets {
  try {
    return secrets ? openSecrets(seal, id, secrets) : {};
  } catch (error) {
    if (error instanceof WrongKey) return {};
    throw error;
  }
}

/** A password goes only where it was entered for, and never over a weaker line. */
const asksElsewhere = (before: AccountRow, now: Settings): boolean =>
  before.host !== now.host ||
  before.port !== now.port ||
  before.username !== now.username ||
  (before.security !== now.security && now.security === "plain");

const targetOf = (after: AccountInput["after"], moveTo: string) => (after === "move" ? moveTo : "");

function expectElsewhere(after: AccountInput["after"], moveTo: string, folders: readonly string[]): void {
  if (after !== "move") return;
  if (!moveTo) throw invalid("no-target", "Say into which folder mails are to be moved.", { moveTo: "needed" });
  if (folders.includes(moveTo))
    throw invalid("target-is-source", "Mails cannot be moved into a folder that is fetched from.", { moveTo: "same" });
}

/** Pauses fetching or goes on with it. What comes meanwhile is fetched afterwards. */
export async function pauseAccount(tx: Tx, actor: Actor, id: string, paused: boolean): Promise<AccountView> {
  await getRow(tx, id);
  if (await setPaused(tx, id, paused)) {
    await record(tx, actor, [{ type: paused ? "account.paused" : "account.resumed", data: { accountId: id } }]);
  }
  return getAccount(tx, id);
}

/** Fetches from it no longer, and forgets its password. What was fetched stays. Throws `conflict` while mail leaves with it. */
export async function removeAccount(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (await isSentWith(tx, id)) {
    throw conflict("mailbox-sends", "Mail leaves by signing in as this mailbox. Change that under Sending first.");
  }
  if (!(await deleteAccount(tx, id))) throw notFound("mailbox");
  await record(tx, actor, [{ type: "account.removed", data: { accountId: id } }]);
}

async function getRow(tx: Tx, id: string): Promise<AccountRow> {
  const row = await findAccount(tx, id);
  if (!row) throw notFound("mailbox");
  return row;
}

const getAccount = async (tx: Tx, id: string) => presentAccount(await getRow(tx, id));

const taken = () => conflict("mailbox-taken", "Mail is fetched from this mailbox already.");
