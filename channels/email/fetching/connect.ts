import { isIP } from "node:net";
import { ImapFlow } from "imapflow";
import { type PrivateHosts, reach } from "../../../platform/net/reach.ts";
import type { Server } from "./mailbox.ts";
import { ServerSaidNo, Trouble } from "./trouble.ts";

export type SignIn = { user: string; pass: string } | { user: string; accessToken: string };
export type ConnectOptions = {
  privateHosts: PrivateHosts;
  /** Longer answers than this are not listened to, in bytes. */
  maxBytes: number;
  /** How long a server may be silent, in milliseconds. */
  patienceMs?: number;
};

/** A signed-in connection. Whatever a command is told, `said` has it: the library answers only that it failed. */
export type Line = { client: ImapFlow; said(): string; close(): void };

const headroom = 1024 * 1024;

/** Connects and signs in. Throws what troubleOf can name. */
export async function connect(server: Server, auth: SignIn, options: ConnectOptions): Promise<Line> {
  const { address, isPrivate } = await reach(server.host, options.privateHosts);
  if (server.security === "plain" && !isPrivate) throw new Trouble("plain");
  const patience = options.patienceMs ?? 60_000;
  let said = "";
  const listen = (entry: { err?: { response?: unknown; responseText?: unknown; message?: string } }) => {
    const { response, responseText, message } = entry.err ?? {};
    const words = [responseText, response, message].find((one) => typeof one === "string" && one);
    if (typeof words === "string") said = words;
  };
  const client = new ImapFlow({
    host: address,
    port: server.port,
    secure: server.security === "tls",
    doSTARTTLS: server.security === "starttls",
    servername: isIP(server.host) ? undefined : server.host,
    auth,
    logger: { debug: ignore, info: ignore, trace: ignore, warn: listen, error: listen } as never,
    clientInfo: { name: "Stammgast" },
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 2 * patience,
    maxLiteralSize: options.maxBytes + headroom,
    maxLineLength: 64 * headroom,
  });
  // The command under way fails with it; without a listener the process would end.
  client.on("error", ignore);
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw error;
  }
  return { client, said: () => said, close: () => client.close() };
}

const ignore = () => undefined;

/** The library answers false where the server said NO or BAD: that is a failure like any other. */
export function expectYes<T>(line: Line, command: string, answer: T): Exclude<T, false | undefined> {
  if (answer === false || answer === undefined) throw new ServerSaidNo(command, line.said());
  return answer as Exclude<T, false | undefined>;
}
