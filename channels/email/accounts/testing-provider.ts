import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

/** A stand-in for the sign-in of a large provider, as their documentation describes it. */
export type TestProvider = {
  url: string;
  client: { id: string; secret: string };
  /** The token that is good now; a former one is not. */
  token: string | null;
  /** Withdraws the consent: what was given is good no more. */
  withdraw(): void;
  /** Gives a new lasting token with each, and takes the former one back. */
  rotates: boolean;
  /** Every request for tokens. */
  asked: URLSearchParams[];
  /** What somebody does in the browser: signs in, consents, and is sent back. Answers where. */
  consent(url: string): URL;
  close(): Promise<void>;
};

export async function openTestProvider(): Promise<TestProvider> {
  const codes = new Map<string, { challenge: string; redirect: string }>();
  let lasting: string | null = null;
  const provider: TestProvider = {
    ...{ url: "", client: { id: "stammgast", secret: "pst" }, token: null, rotates: false, asked: [] },
    withdraw: () => {
      lasting = null;
      provider.token = null;
    },
    consent(url) {
      const asked = new URL(url).searchParams;
      const code = randomUUID();
      codes.set(code, { challenge: asked.get("code_challenge") ?? "", redirect: asked.get("redirect_uri") ?? "" });
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      return back;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const give = () => {
    provider.token = randomUUID();
    if (provider.rotates || !lasting) lasting = randomUUID();
    return { access_token: provider.token, expires_in: 3600, refresh_token: lasting };
  };
  const answer = (form: URLSearchParams): [number, object] => {
    provider.asked.push(form);
    const isUs = form.get("client_id") === provider.client.id && form.get("client_secret") === provider.client.secret;
    if (!isUs) return [401, { error: "invalid_client", error_description: "The client is unknown." }];
    if (form.get("grant_type") === "refresh_token") {
      const isGood = lasting !== null && form.get("refresh_token") === lasting;
      return isGood ? [200, give()] : [400, { error: "invalid_grant", error_description: "Token has been revoked." }];
    }
    const begun = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood = begun?.challenge === challenge && begun.redirect === form.get("redirect_uri");
    return isGood ? [200, give()] : [400, { error: "invalid_grant" }];
  };
  const server = createServer(async (request, response) => {
    const [status, body] = answer(new URLSearchParams(await textOf(request)));
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const place = server.address();
  provider.url = `http://127.0.0.1:${typeof place === "object" && place ? place.port : 0}`;
  return provider;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
