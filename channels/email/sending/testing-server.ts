import { createServer, type Socket } from "node:net";

/** What a server is told to answer: at a command, a line; `drop` hangs up. `end` is the answer to the whole mail. */
export type Script = Partial<Record<"greeting" | "EHLO" | "MAIL" | "RCPT" | "DATA" | "end", string>>;
export type ScriptedServer = {
  url: string;
  port: number;
  script: Script;
  /** Mails that were taken, as they came, and whom they were for. */
  taken: { to: string[]; raw: string }[];
  /** How many connections there were. */
  asked: number;
  close(): Promise<void>;
};

const usual: Required<Script> = {
  greeting: "220 here",
  EHLO: "250 here",
  MAIL: "250 ok",
  RCPT: "250 ok",
  DATA: "354 go on",
  end: "250 taken",
};

/** A server that says what it is told, at the command it is told, and keeps what it takes. */
export async function openScripted(script: Script = {}): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    scripted.asked += 1;
    converse(socket, scripted);
  });
  const scripted: ScriptedServer = {
    ...{ url: "", port: 0, script, taken: [], asked: 0 },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  scripted.port = (server.address() as { port: number }).port;
  scripted.url = `smtp://127.0.0.1:${scripted.port}`;
  return scripted;
}

function converse(socket: Socket, scripted: ScriptedServer): void {
  let rest = "";
  let mail: string[] | null = null;
  let to: string[] = [];
  const say = (what: keyof Script, about = "") => {
    const line = scripted.script[what] ?? usual[what];
    // "RCPT": "450 4.2.1 full <a@x>" is said of that recipient alone.
    const [, words = line, only] = /^(.*?)(?: <(.+)>)?$/.exec(line) ?? [];
    const said = only && !about.includes(only) ? usual[what] : words;
    if (said === "drop") socket.destroy();
    else socket.write(`${said}\r\n`);
    return said.startsWith("2") || said.startsWith("3");
  };
  const take = (line: string) => {
    if (mail && line === ".") {
      if (say("end")) scripted.taken.push({ to, raw: mail.join("\n") });
      mail = null;
    } else if (mail) mail.push(line);
    else {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "QUIT") socket.end("221 bye\r\n");
      else if (verb === "RSET") socket.write("250 ok\r\n");
      else if (verb === "MAIL") [to] = [[] as string[], say("MAIL")];
      else if (verb === "RCPT") {
        if (say("RCPT", line)) to.push(/<(.*)>/.exec(line)?.[1] ?? "");
      } else if (verb === "DATA") mail = say("DATA") ? [] : null;
      else if (verb === "AUTH") socket.write("535 5.7.8 no\r\n");
      else if (verb === "STAR") socket.write("502 what?\r\n");
      else say("EHLO");
    }
  };
  say("greeting");
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString("latin1")).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
}
