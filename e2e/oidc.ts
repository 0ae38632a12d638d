import { once } from "node:events";
import type { Server } from "node:http";
import Provider, { type AccessToken, type RefreshToken } from "oidc-provider";

/** A certified OpenID provider in the place of Google and Microsoft: people sign in on its own pages, in the browser. */
export type TestOidc = {
  url: string;
  client: { id: string; secret: string };
  /** What was asked of it with success: which grants, in their order. */
  grants: string[];
  /** Who has let us in goes on; the tokens for now are good no more. */
  endTokens(): Promise<void>;
  /** Nobody lets us in any more. */
  withdraw(): Promise<void>;
  close(): Promise<void>;
};

/** In seconds; a journey is over sooner. */
const hour = 3600;

const client = { id: "stammgast", secret: "a-secret-for-the-journey-only" };

/** `redirect`: where people are sent back to. Any name and password sign in. */
export async function openOidc(port: number, redirect: string): Promise<TestOidc> {
  const url = `http://127.0.0.1:${port}`;
  const provider = new Provider(url, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirect],
        grant_types: ["authorization_code", "refresh_token"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    scopes: ["openid", "offline_access", "mail"],
    features: { introspection: { enabled: true, allowedPolicy: () => true }, devInteractions: { enabled: true } },
    ttl: { AccessToken: hour, Grant: hour, IdToken: hour, Interaction: hour, RefreshToken: hour, Session: hour },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    cookies: { keys: ["for the journey only"] },
  });
  const grants: string[] = [];
  const given = new Set<AccessToken>();
  const lasting = new Set<RefreshToken>();
  provider.on("grant.success", ({ oidc }) => void grants.push(String(oidc.params?.["grant_type"])));
  provider.on("access_token.saved", (token) => void given.add(token));
  provider.on("refresh_token.saved", (token) => void lasting.add(token));
  const end = async (tokens: Set<AccessToken> | Set<RefreshToken>) => {
    for (const token of tokens) await token.destroy();
    tokens.clear();
  };
  const server: Server = provider.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url,
    client,
    grants,
    endTokens: () => end(given),
    async withdraw() {
      await end(given);
      await end(lasting);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
