import { type Actor, require } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { invalid, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { type Line, openLine } from "../sending/line.ts";
import type { SmtpError } from "../sending/why-not.ts";
import { asksElsewhere } from "./change.ts";
import type { OutgoingTestInput, OutgoingTestView } from "./contract.ts";
import { sealPassword } from "./secrets.ts";
import { findAnyAddress, findOutgoing } from "./store.ts";
import { type Access, type TargetDeps, targetOf } from "./target.ts";
import { outgoingTroubleOf } from "./trouble.ts";

/** Somebody waits and looks. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
const unsaved = "00000000-0000-7000-8000-000000000000";

/**
 * Connects as with these settings, encrypts, signs in and asks whether our address may send there; then takes the question
 * back. Nothing is sent.
 */
export async function tryOutgoing(deps: TargetDeps, actor: Actor, input: OutgoingTestInput): Promise<OutgoingTestView> {
  require(actor, "admin");
  const access = await accessOf(deps, input);
  const from = input.from || ((await findAnyAddress(deps.db)) ?? "");
  const data = input.serverId ? { outgoingId: input.serverId } : {};
  await deps.db.transaction().execute((tx) => record(tx, actor, [{ type: "outgoing.tested", data }]));
  const done = { trouble: null, encrypted: false, signedIn: false, from };
  let line: Line | undefined;
  try {
    const target = await targetOf(access, deps, true);
    line = await openLine({ ...target, options: { ...target.options, ...timeouts, customAuth: { QUESTION: ask } } });
    const { secure, authenticated } = line.connection;
    if (from) await askFor(line, from);
    return { ...done, encrypted: secure, signedIn: authenticated };
  } catch (error) {
    return { ...done, trouble: outgoingTroubleOf(error) };
  } finally {
    line?.close();
  }
}

/** The library lets whoever brings a way to sign in of their own speak to the server: so do we, to ask without sending. */
const ask: NonNullable<NonNullable<Parameters<typeof openLine>[0]["options"]["customAuth"]>[string]> = async (line) => {
  const answer = await line.sendCommand(`MAIL FROM:<${line.auth.user}>`);
  if (answer.status < 200 || answer.status > 299) {
    const refused: SmtpError = Object.assign(new Error(answer.response), {
      ...{ response: answer.response, responseCode: answer.status, command: "MAIL FROM" },
    });
    return line.reject(refused);
  }
  await line.sendCommand("RSET");
  line.resolve();
};

async function askFor(line: Line, from: string): Promise<void> {
  await line
    .step((done) => line.connection.login({ user: from, method: "QUESTION" }, done))
    .catch((error: SmtpError) => {
      throw Object.assign(error, error.responseCode ? { code: "EENVELOPE", command: "MAIL FROM" } : {});
    });
  await line.step((done) => line.connection.reset(done));
}

/** With the password that was typed, or what we keep, which goes only to the server it was entered for. */
async function accessOf({ db, seal }: TargetDeps & { db: Db }, input: OutgoingTestInput): Promise<Access> {
  const { password, accountId: account_id, serverId, host, port, security } = input;
  const server = serverId ? await findOutgoing(db, serverId) : undefined;
  if (serverId && !server) throw notFound("server");
  const username = account_id ? "" : input.username;
  const access = { id: serverId ?? unsaved, host, port, security, username, account_id };
  if (password !== undefined && username) return { ...access, secrets: sealPassword(seal, access.id, password) };
  if (!username) return { ...access, secrets: null };
  if (!server?.secrets || asksElsewhere(server, access)) {
    throw invalid("password-again", "Another server or user needs the password again.", { password: "needed" });
  }
  return { ...access, secrets: server.secrets };
}
