import type { Db } from "../../../platform/db/database.ts";
import type { PrivateHosts } from "../../../platform/net/reach.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { type ConnectOptions, connect, type Line } from "./connect.ts";
import type { Server } from "./mailbox.ts";
import { openSecrets, type Secrets, sealSecrets } from "./secrets.ts";
import { writeSecrets } from "./store.ts";
import { askForTokens, type OAuth } from "./tokens.ts";
import { Trouble } from "./trouble.ts";

/** Who signs in where, and by what. */
export type Entry = Server & { id: string; username: string; secrets: Buffer | null; oauth: OAuth | null };
export type SignInOptions = { db: Db; seal: Seal; privateHosts: PrivateHosts };

/** A token is not used in its last minute: it has to last until the server has seen it. */
const marginMs = 60_000;

type Held = { accessToken: string; until: number; sealed: string };

/** Tokens for now, by account. They are good for an hour or so and are never written down. */
const tokens = new Map<string, Held>();

/**
 * Connects with the password, or with a token that is asked for anew when it has expired or the server says so. Throws what
 * troubleOf can name.
 */
export async function enter(entry: Entry, options: SignInOptions, how: ConnectOptions): Promise<Line> {
  if (!entry.secrets) throw new Trouble(entry.oauth ? "consent" : "password");
  const secrets = openSecrets(options.seal, entry.id, entry.secrets);
  if (!entry.oauth) return connect(entry, { user: entry.username, pass: secrets.password ?? "" }, how);
  const held = heldFor(entry);
  if (held) {
    try {
      return await connect(entry, { user: entry.username, accessToken: held }, how);
    } catch (error) {
      if (!isRefused(error)) throw error;
      tokens.delete(entry.id);
    }
  }
  return connect(
    entry,
    { user: entry.username, accessToken: await refresh(entry, entry.oauth, secrets, options) },
    how,
  );
}

const isRefused = (error: unknown) => error instanceof Error && "authenticationFailed" in error;

/** The token for now, if it is good for a while and of the consent we have. */
function heldFor({ id, secrets }: Consent): string | undefined {
  const held = tokens.get(id);
  const isGood = held && held.sealed === secrets?.toString("base64") && held.until > performance.now() + marginMs;
  return isGood ? held.accessToken : undefined;
}

type Consent = { id: string; secrets: Buffer | null };

/**
 * A token for whoever signs in elsewhere as this mailbox does, for sending: the one we hold, or a new one when it has expired
 * or is not `fresh` enough. Throws what troubleOf can name.
 */
export async function tokenFor(
  account: Consent & { oauth: OAuth },
  options: SignInOptions,
  fresh = false,
): Promise<string> {
  const held = fresh ? undefined : heldFor(account);
  if (held) return held;
  if (!account.secrets) throw new Trouble("consent");
  return refresh(account, account.oauth, openSecrets(options.seal, account.id, account.secrets), options);
}

/** Who asks at the same time waits for the same answer: some servers give a new lasting token once. */
const asking = new Map<string, Promise<string>>();

function refresh(entry: Consent, oauth: OAuth, secrets: Secrets, options: SignInOptions): Promise<string> {
  const key = `${entry.id} ${secrets.refreshToken ?? ""}`;
  const asked = asking.get(key) ?? askAnew(entry, oauth, secrets, options).finally(() => asking.delete(key));
  asking.set(key, asked);
  return asked;
}

async function askAnew(entry: Consent, oauth: OAuth, secrets: Secrets, options: SignInOptions): Promise<string> {
  const { clientSecret = "", refreshToken } = secrets;
  if (!refreshToken) throw new Trouble("consent");
  const grant = { grant_type: "refresh_token", refresh_token: refreshToken, scope: oauth.scope };
  const answer = await askForTokens(oauth, clientSecret, grant, options.privateHosts);
  let sealed = entry.secrets ?? Buffer.alloc(0);
  if (answer.refreshToken && answer.refreshToken !== refreshToken) {
    // Some servers take the former one back with the next.
    const fresh = sealSecrets(options.seal, entry.id, { ...secrets, refreshToken: answer.refreshToken });
    if (await writeSecrets(options.db, entry.id, sealed, fresh)) sealed = fresh;
  }
  tokens.set(entry.id, {
    accessToken: answer.accessToken,
    until: performance.now() + answer.seconds * 1000,
    sealed: sealed.toString("base64"),
  });
  return answer.accessToken;
}
