import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { z } from "zod";
import { type PrivateHosts, reach } from "../../../platform/net/reach.ts";
import { Trouble } from "./trouble.ts";

/** Whom to ask for tokens, and as which program (RFC 6749). */
export type OAuth = { clientId: string; authorizeUrl: string; tokenUrl: string; scope: string };

/** What we get: a token for now, for so many seconds, and one to ask with again, where a new one is given. */
export type Tokens = { accessToken: string; seconds: number; refreshToken: string | undefined };

const Answer = z.object({
  access_token: z.string().max(20_000).optional(),
  expires_in: z.coerce.number().optional(),
  refresh_token: z.string().max(20_000).optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
});

const mostBytes = 128 * 1024;
const patienceMs = 15_000;
/** Where the server does not say how long a token is good. */
const usualSeconds = 600;

/**
 * Asks the token endpoint. Throws a Trouble: `consent` when somebody has to sign in anew, `client` when the server does not
 * know our program, else what the connection fails by.
 */
export async function askForTokens(
  { clientId, tokenUrl }: OAuth,
  clientSecret: string,
  grant: Record<string, string>,
  privateHosts: PrivateHosts,
): Promise<Tokens> {
  const form = new URLSearchParams({ ...grant, client_id: clientId });
  if (clientSecret) form.set("client_secret", clientSecret);
  const answer = readAnswer(await post(new URL(tokenUrl), form.toString(), privateHosts));
  const words = answer.error_description ?? answer.error ?? "";
  if (answer.error === "invalid_grant" || answer.error === "interaction_required") throw new Trouble("consent", words);
  if (answer.error === "invalid_client" || answer.error === "unauthorized_client") throw new Trouble("client", words);
  if (!answer.access_token) throw new Trouble("said-no", words);
  const { access_token, expires_in = usualSeconds, refresh_token } = answer;
  return { accessToken: access_token, seconds: expires_in, refreshToken: refresh_token };
}

function readAnswer(text: string): z.infer<typeof Answer> {
  try {
    return Answer.parse(JSON.parse(text));
  } catch {
    throw new Trouble("said-no", text.slice(0, 200));
  }
}

/** To the very address that was checked; follows nowhere else. Unencrypted only within our own network. */
async function post(url: URL, body: string, privateHosts: PrivateHosts): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const { address, isPrivate } = await reach(host, privateHosts);
  if (url.protocol !== "https:" && !isPrivate) throw new Trouble("plain");
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const ask = (url.protocol === "https:" ? overHttps : overHttp)({
    host: address,
    servername: isIP(host) ? undefined : host,
    port: url.port || (url.protocol === "https:" ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    method: "POST",
    timeout: patienceMs,
    headers: {
      host: url.host,
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    },
  });
  ask.on("timeout", () => ask.destroy(new Trouble("timeout")));
  ask.on("error", reject);
  ask.on("response", (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > mostBytes) response.destroy(new Trouble("said-no"));
      else chunks.push(chunk);
    });
    response.on("error", reject);
    response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
  ask.end(body);
  return promise;
}
