import { isIP } from "node:net";
import type { Db } from "../../../platform/db/database.ts";
import { type PrivateHosts, reach } from "../../../platform/net/reach.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { findAccount } from "../accounts/store.ts";
import { tokenFor } from "../fetching/sign-in.ts";
import { Trouble } from "../fetching/trouble.ts";
import { patience, type Target, tokenMethod } from "../sending/line.ts";
import { openPassword } from "./secrets.ts";
import type { OutgoingRow } from "./store.ts";

export type TargetDeps = { db: Db; seal: Seal; privateHosts: PrivateHosts };
export type Access = Pick<OutgoingRow, "id" | "host" | "port" | "security" | "username" | "secrets" | "account_id">;

/**
 * How to reach a server and sign in there: at the very address that was checked, unencrypted only within our own network,
 * with its password or the token of its mailbox. `fresh`: the token we hold is not good any more. Throws what
 * outgoingTroubleOf can name.
 */
export async function targetOf(server: Access, deps: TargetDeps, fresh = false): Promise<Target> {
  const { address, isPrivate } = await reach(server.host, deps.privateHosts);
  if (server.security === "plain" && !isPrivate) throw new Trouble("plain");
  const auth = await authOf(server, deps, fresh);
  return {
    options: {
      ...patience,
      host: address,
      port: server.port,
      secure: server.security === "tls",
      requireTLS: server.security === "starttls",
      ignoreTLS: server.security === "plain",
      ...(isIP(server.host) ? {} : { servername: server.host, tls: { servername: server.host } }),
    },
    auth,
    insists: auth !== null,
  };
}

async function authOf(server: Access, deps: TargetDeps, fresh: boolean): Promise<Target["auth"]> {
  if (server.account_id) {
    const account = await consentOf(deps.db, server.account_id);
    const token = await tokenFor(account, deps, fresh).catch(async (error: unknown) => {
      // Another process may have been given a new lasting token a moment ago.
      const now = await consentOf(deps.db, account.id);
      if (now.secrets && account.secrets && now.secrets.equals(account.secrets)) throw error;
      return tokenFor(now, deps, fresh);
    });
    return { user: account.username, method: tokenMethod, token };
  }
  if (!server.username) return null;
  if (!server.secrets) throw new Trouble("password");
  return { user: server.username, pass: openPassword(deps.seal, server.id, server.secrets) };
}

async function consentOf(db: Db, accountId: string) {
  const account = await findAccount(db, accountId);
  if (!account?.oauth) throw new Trouble("consent");
  return { ...account, oauth: account.oauth };
}
