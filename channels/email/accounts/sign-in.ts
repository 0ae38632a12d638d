import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { type Actor, require } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { invalid, notFound, unavailable } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { type Seal, WrongKey } from "../../../platform/secrets/seal.ts";
import { openSecrets, sealSecrets } from "../fetching/secrets.ts";
import { askForTokens } from "../fetching/tokens.ts";
import { troubleOf } from "../fetching/trouble.ts";
import type { AccountView, SignInInput } from "./contract.ts";
import { presentAccount } from "./present.ts";
import { findAccount, setSecrets } from "./store.ts";
import type { TestOptions } from "./test.ts";

/** Whoever signs in at their provider is back within that time. */
const patienceMs = 30 * 60_000;
const about = "mail sign-in";
const State = z.object({
  accountId: z.uuid(),
  actor: z.string(),
  verifier: z.string(),
  until: z.number(),
});

const whoIs = ({ kind, staffId, credentialId }: Actor) => `${kind}:${staffId ?? credentialId ?? ""}`;

/** Where the provider sends people back to. */
export const redirectUri = (publicUrl: string) => `${publicUrl}/settings/mailboxes`;

/**
 * The address where somebody signs in at the provider and lets us into the mailbox (RFC 6749 §4.1 with PKCE, RFC 7636). What we
 * have to know when they are back travels with them, sealed.
 */
export async function beginSignIn(
  db: Db,
  actor: Actor,
  id: string,
  { seal, publicUrl }: { seal: Seal; publicUrl: string },
): Promise<string> {
  require(actor, "admin");
  const account = await findAccount(db, id);
  if (!account) throw notFound("mailbox");
  if (!account.oauth) throw invalid("no-oauth", "This mailbox is opened by a password.");
  const verifier = randomBytes(48).toString("base64url");
  const state = { accountId: id, actor: whoIs(actor), verifier, until: Date.now() + patienceMs };
  const url = new URL(account.oauth.authorizeUrl);
  const asked = {
    response_type: "code",
    client_id: account.oauth.clientId,
    redirect_uri: redirectUri(publicUrl),
    scope: account.oauth.scope,
    state: seal.close(JSON.stringify(state), about).toString("base64url"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    login_hint: account.username,
    // Without these Google gives no token that lasts.
    access_type: "offline",
    prompt: "consent",
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** Somebody is back from the provider: their consent becomes a token that lasts, and fetching begins. */
export async function endSignIn(
  db: Db,
  actor: Actor,
  input: SignInInput,
  { seal, publicUrl, privateHosts }: TestOptions & { publicUrl: string },
): Promise<AccountView> {
  require(actor, "admin");
  const { accountId, verifier } = readState(seal, actor, input.state);
  const account = await findAccount(db, accountId);
  if (!account?.oauth || !account.secrets) throw notFound("mailbox");
  const secrets = openSecrets(seal, accountId, account.secrets);
  const grant = {
    grant_type: "authorization_code",
    code: input.code,
    redirect_uri: redirectUri(publicUrl),
    code_verifier: verifier,
  };
  const { refreshToken } = await askForTokens(account.oauth, secrets.clientSecret ?? "", grant, privateHosts).catch(
    (error: unknown) => {
      const { reason, detail } = troubleOf(error);
      throw unavailable("sign-in-failed", `The provider gave no token (${reason}). ${detail}`.trim());
    },
  );
  if (!refreshToken) throw unavailable("no-lasting-token", "The provider gave no token that lasts (offline access).");
  return db.transaction().execute(async (tx) => {
    await setSecrets(tx, accountId, sealSecrets(seal, accountId, { ...secrets, refreshToken }));
    await record(tx, actor, [{ type: "account.signed-in", data: { accountId } }]);
    const row = await findAccount(tx, accountId);
    if (!row) throw notFound("mailbox");
    return presentAccount(row);
  });
}

/** Only who began it ends it, and not much later: nobody slips us a mailbox of theirs. */
function readState(seal: Seal, actor: Actor, text: string): z.infer<typeof State> {
  const stale = () => invalid("stale-sign-in", "This sign-in has expired, or somebody else began it. Begin it again.");
  try {
    const state = State.parse(JSON.parse(seal.open(Buffer.from(text, "base64url"), about)));
    if (state.actor !== whoIs(actor) || state.until < Date.now()) throw stale();
    return state;
  } catch (error) {
    if (error instanceof WrongKey || error instanceof SyntaxError || error instanceof z.ZodError) throw stale();
    throw error;
  }
}
