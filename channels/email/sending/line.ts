import SMTPConnection, {
  type SMTPConnectionAuth,
  type SMTPConnectionCustomAuthContext,
  type SMTPConnectionOptions,
} from "nodemailer/lib/smtp-connection/index.js";
import SMTPTransport from "nodemailer/lib/smtp-transport/index.js";

/** A server that takes mail, and who signs in there. */
export type Target = {
  options: SMTPConnectionOptions;
  auth: SMTPConnectionAuth | null;
  /** Signs in even where the server does not offer it, so that it says no rather than that nobody asks. */
  insists: boolean;
};

/** A connection that is greeted and signed in. */
export type Line = {
  connection: SMTPConnection;
  /** Waits for one command; throws what the server says, or what ends the connection meanwhile. */
  step<T>(run: (done: (error: Error | null | undefined, value?: T) => void) => void): Promise<T | undefined>;
  close(): void;
};

const minute = 60_000;
/** No server keeps a message in the air for longer than this; what SMTP_URL says itself comes first. */
export const patience = { connectionTimeout: minute / 2, greetingTimeout: minute / 2, socketTimeout: 2 * minute };

/** The server that SMTP_URL names, with these time-outs where it says none. */
export function relayOf(smtpUrl: string, timeouts: Record<keyof typeof patience, number> = patience): Target {
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(timeouts)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  }
  const { options, auth } = new SMTPTransport(url.href);
  return { options, auth: auth || null, insists: false };
}

/** Signing in by a token we hold: the library's own way wants to know how to get the next one. */
export const tokenMethod = "TOKEN";

/** Connects and signs in. Throws what the server or the system said. */
export async function openLine({ options, auth, insists }: Target): Promise<Line> {
  const connection = new SMTPConnection({ ...options, customAuth: { [tokenMethod]: byToken, ...options.customAuth } });
  const { promise: ended, reject } = Promise.withResolvers<never>();
  // Between two commands nobody waits for it.
  ended.catch(() => undefined);
  connection.on("error", reject);
  // What the server said at the end comes first.
  connection.once("end", () => setImmediate(() => reject(closed())));
  const line: Line = {
    connection,
    step: (run) =>
      Promise.race([
        new Promise<Parameters<Parameters<typeof run>[0]>[1]>((resolve, fail) =>
          run((error, value) => (error ? fail(error) : resolve(value))),
        ),
        ended,
      ]),
    close: () => connection.close(),
  };
  try {
    await line.step((done) => connection.connect(done));
    if (auth && (connection.allowsAuth || insists)) await line.step((done) => connection.login(auth, done));
    return line;
  } catch (error) {
    line.close();
    throw error;
  }
}

const closed = () => Object.assign(new Error("Connection closed"), { code: "ECONNECTION" });

/** Signs in by a token we hold; who asks for a new one is not the library's to know. */
async function byToken({ auth, sendCommand, resolve, reject }: SMTPConnectionCustomAuthContext): Promise<void> {
  const given = `user=${auth.user ?? ""}\u0001auth=Bearer ${String(auth["token"] ?? "")}\u0001\u0001`;
  let answer = await sendCommand(`AUTH XOAUTH2 ${Buffer.from(given).toString("base64")}`);
  // The reason comes as a challenge; an empty answer to it brings the refusal (RFC 7628 §3.2.3).
  if (answer.status === 334) answer = await sendCommand("");
  if (answer.status === 235) resolve();
  else reject("Invalid login");
}
