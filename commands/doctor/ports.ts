import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { Finding } from "../../health/contract.ts";
import { act, good, look } from "../../health/finding.ts";

/** Longer than this no living program of ours takes to say who it is, in milliseconds. */
const patience = 3000;

/** The HTTP port: ours, free, or somebody else's. */
export async function checkHttpPort(host: string, port: number): Promise<Finding> {
  const about = "desk";
  const values = { port: String(port) };
  if (!(await isTaken(host, port))) return (await whyNotFree(about, host, port)) ?? look(about, "nobody", values);
  return (await asksForHealth(host, port)) ? good(about, "answers", values) : act(about, "taken", values);
}

/** A port for incoming mail: ours, free, or somebody else's; 0 is off. */
export async function checkMailPort(about: "smtpIn" | "lmtpIn", host: string, port: number): Promise<Finding> {
  const values = { port: String(port) };
  if (port === 0) return good(about, "off");
  if (!(await isTaken(host, port))) return (await whyNotFree(about, host, port)) ?? look(about, "nobody", values);
  const greeting = await greetingOf(host, port);
  return /^220 .*Stammgast/.test(greeting) ? good(about, "listens", values) : act(about, "taken", values);
}

/** Where to knock for a server that listens on this address. */
const doorOf = (host: string): string => (host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host);

async function knock(host: string, port: number): Promise<Socket> {
  const socket = connect({ host: doorOf(host), port, timeout: patience });
  socket.on("timeout", () => socket.destroy(new Error("no answer")));
  await once(socket, "connect");
  return socket;
}

/** Where nobody opens, listening there ourselves tells why. */
const isTaken = (host: string, port: number): Promise<boolean> =>
  knock(host, port).then(
    (socket) => Boolean(socket.destroy()),
    () => false,
  );

/** Undefined when we could listen there. */
async function whyNotFree(about: string, host: string, port: number): Promise<Finding | undefined> {
  const server = createServer().listen(port, host);
  try {
    await once(server, "listening");
    server.close();
    return undefined;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EACCES") return act(about, "forbidden", { port: String(port) });
    if (code === "EADDRNOTAVAIL") return act(about, "foreign", { host });
    return act(about, "other", { port: String(port), code });
  }
}

async function asksForHealth(host: string, port: number): Promise<boolean> {
  const door = doorOf(host);
  const url = `http://${door.includes(":") ? `[${door}]` : door}:${port}/healthz`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return response.ok && (await response.text()).includes('"ok"');
  } catch (error) {
    // Whatever speaks no HTTP, or does not answer, is not ours.
    return error instanceof Error ? false : Promise.reject(error);
  }
}

/** The first thing a mail server says, before we do; empty when it says nothing. */
async function greetingOf(host: string, port: number): Promise<string> {
  const socket = await knock(host, port);
  const [said] = await Promise.race([once(socket, "data"), once(socket, "close")]).catch(() => []);
  socket.end("QUIT\r\n");
  return Buffer.isBuffer(said) ? said.toString() : "";
}
