import { wakeForServer } from "../../../conversations/outbox/wake.ts";
import type { Actor } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { conflict, invalid, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { newId } from "../../../platform/ids.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { findAccount } from "../accounts/store.ts";
import { houseId, type OutgoingChange, type OutgoingInput } from "./contract.ts";
import { sealPassword } from "./secrets.ts";
import {
  deleteOutgoing,
  findOutgoing,
  forgetLanes,
  insertOutgoing,
  listAddressesOf,
  type OutgoingRow,
  updateOutgoing,
} from "./store.ts";

const noAccess = { host: "", port: 587, security: "starttls", username: "", secrets: null, account_id: null } as const;

/** Makes a server known that mail may leave by. Throws `conflict` for a second direct one. Answers its id. */
export async function addOutgoing(tx: Tx, actor: Actor, seal: Seal, input: OutgoingInput): Promise<string> {
  const id = newId();
  const limits = { per_minute: input.perMinute, connections: input.connections };
  if (input.kind === "direct") {
    const row = { id, kind: input.kind, name: input.name, ...noAccess, ...limits };
    if (!(await insertOutgoing(tx, row))) throw conflict("direct-there", "Mail can leave directly already.");
  } else {
    const { name, host, port, security, username, accountId, password } = input;
    const access = { host, port, security, username: accountId ? "" : username, account_id: accountId };
    await expectSignIn(tx, access, password !== undefined);
    const secrets = access.username && password ? sealPassword(seal, id, password) : null;
    await insertOutgoing(tx, { id, kind: "smtp", name: name || host, ...access, secrets, ...limits });
  }
  await record(tx, actor, [{ type: "outgoing.added", data: { outgoingId: id } }]);
  return id;
}

/**
 * Changes a server that mail leaves by; at once, also for mail that waits for it. Another server or user needs the password
 * anew, so that nobody sends the one we keep to a server of their own.
 */
export async function changeOutgoing(
  tx: Tx,
  actor: Actor,
  seal: Seal,
  id: string,
  change: OutgoingChange,
): Promise<void> {
  const before = (await findOutgoing(tx, id)) ?? (id === houseId ? await insertHouse(tx) : undefined);
  if (!before) throw notFound("server");
  const row = before.kind === "smtp" ? await changed(tx, seal, before, change) : withLimits(before, change);
  await updateOutgoing(tx, row);
  await forgetLanes(tx, id);
  await wakeForServer(tx, id, ["server", "pace"]);
  await record(tx, actor, [{ type: "outgoing.changed", data: { outgoingId: id } }]);
}

/** Throws `conflict` while addresses send by it: nobody's mail goes another way unasked. */
export async function removeOutgoing(tx: Tx, actor: Actor, id: string): Promise<void> {
  const used = await listAddressesOf(tx, id);
  if (used.length > 0) {
    throw conflict("sends", `${used.join(", ")} send by it. Choose another server for them first.`);
  }
  if (id === houseId || !(await deleteOutgoing(tx, id))) throw notFound("server");
  await forgetLanes(tx, id);
  await wakeForServer(tx, id, ["server", "pace"]);
  await record(tx, actor, [{ type: "outgoing.removed", data: { outgoingId: id } }]);
}

/** Until somebody limits it, the house's relay has no row. */
async function insertHouse(tx: Tx): Promise<OutgoingRow> {
  const row: OutgoingRow = { id: houseId, kind: "house", name: "", ...noAccess, per_minute: null, connections: null };
  await insertOutgoing(tx, row);
  return row;
}

const withLimits = (before: OutgoingRow, change: OutgoingChange): OutgoingRow => ({
  ...before,
  name: before.kind === "house" ? "" : (change.name ?? before.name),
  per_minute: change.perMinute === undefined ? before.per_minute : change.perMinute,
  connections: change.connections === undefined ? before.connections : change.connections,
});

async function changed(tx: Tx, seal: Seal, before: OutgoingRow, change: OutgoingChange): Promise<OutgoingRow> {
  const accountId = change.accountId === undefined ? before.account_id : change.accountId;
  const now: OutgoingRow = {
    ...withLimits(before, change),
    host: change.host ?? before.host,
    port: change.port ?? before.port,
    security: change.security ?? before.security,
    username: accountId ? "" : (change.username ?? before.username),
    account_id: accountId,
  };
  if (!now.name) now.name = now.host;
  if (change.password !== undefined) now.secrets = sealPassword(seal, before.id, change.password);
  else if (now.username && before.secrets && asksElsewhere(before, now)) {
    throw invalid("password-again", "Another server or user needs the password again.", { password: "needed" });
  }
  await expectSignIn(tx, now, now.secrets !== null);
  if (!now.username) now.secrets = null;
  return now;
}

/** A password goes only where it was entered for, and never over a weaker line. */
export const asksElsewhere = (
  before: Pick<OutgoingRow, "host" | "port" | "username" | "security">,
  now: Pick<OutgoingRow, "host" | "port" | "username" | "security">,
): boolean =>
  before.host !== now.host ||
  before.port !== now.port ||
  before.username !== now.username ||
  (before.security !== now.security && now.security === "plain");

type SignsIn = Pick<OutgoingRow, "username" | "account_id">;

async function expectSignIn(tx: Tx, { username, account_id }: SignsIn, hasPassword: boolean): Promise<void> {
  if (account_id) {
    const account = await findAccount(tx, account_id);
    if (!account?.oauth) {
      throw invalid("no-oauth", "That mailbox is not opened by signing in at a provider.", { accountId: "no-oauth" });
    }
  } else if (username && !hasPassword) {
    throw invalid("password-needed", "A user needs a password.", { password: "needed" });
  }
}
