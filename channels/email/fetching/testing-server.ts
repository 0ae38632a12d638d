import { createServer, type Socket } from "node:net";

export type Stored = { uid: number; flags: Set<string>; at: Date; content: Buffer };
export type Box = { uidValidity: number; uidNext: number; mails: Stored[] };
/** What the server does instead of answering rightly. `mute`: leaves out the answer's data and says OK. */
export type Twist = "no" | "bad" | "drop" | "garbage" | "mute" | null;

/** A small IMAP server on the loopback, which errs when it is told to. What real ones do is tried with Dovecot. */
export type TestServer = {
  port: number;
  boxes: Map<string, Box>;
  /** Every command, without its tag, as it came. */
  commands: string[];
  /** Decides for each command; by default none is twisted. */
  twist: (command: string) => Twist;
  /** The one token XOAUTH2 takes. */
  token: string | null;
  /** Says NO to signing in with these words. */
  refuse: string | null;
  put(content: Buffer, given?: { path?: string; at?: Date; flags?: string[] }): number;
  /** How many are connected. */
  open(): number;
  /** Ends all connections. */
  drop(): void;
  close(): Promise<void>;
};

const newBox = (): Box => ({ uidValidity: 1, uidNext: 1, mails: [] });

export async function openTestServer(capabilities = "IDLE MOVE UIDPLUS"): Promise<TestServer> {
  const sessions = new Set<Session>();
  const server: TestServer = {
    port: 0,
    boxes: new Map([["INBOX", newBox()]]),
    commands: [],
    twist: () => null,
    token: null,
    refuse: null,
    put(content, { path = "INBOX", at = new Date(), flags = [] } = {}) {
      const box = server.boxes.get(path) ?? newBox();
      server.boxes.set(path, box);
      const uid = box.uidNext++;
      box.mails.push({ uid, flags: new Set(flags), at, content });
      for (const session of sessions) session.tell(path);
      return uid;
    },
    open: () => sessions.size,
    drop: () => {
      for (const session of sessions) session.socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.drop();
        net.close(() => resolve());
      }),
  };
  const net = createServer((socket) => {
    const session = new Session(socket, server, capabilities);
    sessions.add(session);
    socket.on("close", () => sessions.delete(session));
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => net.listen(0, "127.0.0.1", () => resolve()));
  const place = net.address();
  server.port = typeof place === "object" && place ? place.port : 0;
  return server;
}

class Session {
  readonly socket: Socket;
  readonly #server: TestServer;
  readonly #capabilities: string;
  #open: string | null = null;
  #idle: string | null = null;
  #rest = "";

  constructor(socket: Socket, server: TestServer, capabilities: string) {
    this.socket = socket;
    this.#server = server;
    this.#capabilities = `IMAP4rev1 AUTH=XOAUTH2 ${capabilities}`;
    socket.on("data", (bytes) => this.#read(bytes.toString("latin1")));
    this.#say("* OK ready");
  }

  tell(path: string): void {
    if (this.#idle && this.#open === path) this.#say(`* ${this.#box().mails.length} EXISTS`);
  }

  #say(line: string): void {
    if (!this.socket.destroyed) this.socket.write(`${line}\r\n`, "latin1");
  }

  #box = (): Box => this.#server.boxes.get(this.#open ?? "") ?? newBox();

  #read(text: string): void {
    const lines = `${this.#rest}${text}`.split("\r\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#hear(line);
  }

  #hear(line: string): void {
    if (this.#idle) {
      this.#say(`${this.#idle} OK idle is over`);
      this.#idle = null;
      return;
    }
    const [tag = "", ...rest] = line.split(" ");
    const command = rest.join(" ");
    this.#server.commands.push(command);
    const twist = this.#server.twist(command);
    if (twist === "drop") this.socket.destroy();
    else if (twist === "no" || twist === "bad") this.#say(`${tag} ${twist.toUpperCase()} told to say so`);
    else if (twist === "garbage") this.#say(`* 1 FETCH (UID (((\r\n\u0000\u00ff)) what "\r\n${tag} OK done`);
    else this.#answer(tag, command, twist === "mute");
  }

  #answer(tag: string, command: string, mute: boolean): void {
    const [name = "", ...words] = tokens(command);
    const verb = name.toUpperCase() === "UID" ? `UID ${words.shift()?.toUpperCase()}` : name.toUpperCase();
    if (verb === "IDLE") {
      this.#idle = tag;
      this.#say("+ idling");
      return;
    }
    if (verb === "LOGOUT") {
      this.#say(`* BYE\r\n${tag} OK`);
      return void this.socket.end();
    }
    const refuse = this.#whyNot(verb, words);
    const no = refuse ?? (mute ? undefined : this.#do(verb, words));
    this.#say(no ? `${tag} NO ${no}` : `${tag} OK ${verb} done`);
  }

  #whyNot(verb: string, words: string[]): string | null {
    if (verb !== "LOGIN" && verb !== "AUTHENTICATE") return null;
    const said = Buffer.from(words[1] ?? "", "base64").toString();
    const isToken = verb === "AUTHENTICATE" && said.includes(`auth=Bearer ${this.#server.token}\u0001`);
    return verb === "AUTHENTICATE" && !isToken ? "[AUTHENTICATIONFAILED] token expired" : this.#server.refuse;
  }

  /** Does it and says the data; answers why not. */
  #do(verb: string, words: string[]): string | undefined {
    const [first = "", second = ""] = words;
    if (verb === "CAPABILITY") this.#say(`* CAPABILITY ${this.#capabilities}`);
    if (verb === "LIST" && second) for (const path of this.#server.boxes.keys()) this.#list(path, second);
    if (verb === "CREATE") this.#create(first);
    if (verb === "SELECT" || verb === "EXAMINE") return this.#select(first);
    if (verb === "UID SEARCH") this.#search(words);
    if (verb === "UID FETCH") this.#fetch(first, words.slice(1).join(" "));
    if (verb === "UID STORE")
      for (const mail of this.#named(first)) mail.flags.add(words.at(-1)?.replace(/[()]/g, "") ?? "");
    if (verb === "UID COPY" || verb === "UID MOVE") return this.#copy(first, second, verb === "UID MOVE");
    if (verb === "UID EXPUNGE")
      this.#remove((mail) => this.#named(first).includes(mail) && mail.flags.has("\\Deleted"));
    return undefined;
  }

  #list(path: string, asked: string): void {
    if (asked === "*" || asked === path) this.#say(`* LIST (\\HasNoChildren) "/" "${path}"`);
  }

  #create(path: string): void {
    if (!this.#server.boxes.has(path)) this.#server.boxes.set(path, newBox());
  }

  #select(path: string): string | undefined {
    const box = this.#server.boxes.get(path);
    this.#open = box ? path : null;
    if (!box) return "[NONEXISTENT] no such folder";
    this.#say(`* ${box.mails.length} EXISTS\r\n* OK [UIDVALIDITY ${box.uidValidity}]\r\n* OK [UIDNEXT ${box.uidNext}]`);
    this.#say("* OK [PERMANENTFLAGS (\\Seen \\Flagged \\Deleted \\*)]");
    return undefined;
  }

  #search(words: string[]): void {
    const after = (name: string) => words[words.findIndex((word) => word.toUpperCase() === name) + 1] ?? "";
    const has = (name: string) => words.some((word) => word.toUpperCase() === name);
    const found = (has("UID") ? this.#named(after("UID")) : this.#box().mails).filter(
      ({ at }) => !has("SINCE") || at >= new Date(`${after("SINCE")} UTC`),
    );
    this.#say(`* SEARCH ${found.map(({ uid }) => uid).join(" ")}`.trimEnd());
  }

  #fetch(range: string, query: string): void {
    for (const mail of this.#named(range)) {
      const parts = [`UID ${mail.uid}`];
      if (query.includes("RFC822.SIZE")) parts.push(`RFC822.SIZE ${mail.content.byteLength}`);
      if (query.includes("INTERNALDATE")) parts.push(`INTERNALDATE "${imapDate(mail.at)}"`);
      const [, start, most] = /BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?/.exec(query) ?? [];
      if (query.includes("BODY.PEEK[]")) parts.push(bodyOf(mail.content, start, most));
      this.#say(`* ${this.#box().mails.indexOf(mail) + 1} FETCH (${parts.join(" ")})`);
    }
  }

  #copy(range: string, to: string, move: boolean): string | undefined {
    if (!this.#server.boxes.has(to)) return "[TRYCREATE] no such folder";
    const moved = this.#named(range);
    for (const { content, at, flags } of moved) this.#server.put(content, { path: to, at, flags: [...flags] });
    if (move) this.#remove((mail) => moved.includes(mail));
    return undefined;
  }

  #remove(which: (mail: Stored) => boolean): void {
    const box = this.#box();
    box.mails = box.mails.filter((mail) => !which(mail));
  }

  #named(range: string): Stored[] {
    const { mails } = this.#box();
    const last = mails.at(-1)?.uid ?? 0;
    const runs = range.split(",").map((run) => run.split(":").map((end) => (end === "*" ? last : Number(end))));
    return mails.filter(({ uid }) =>
      runs.some(([from = 0, to = from]) => uid >= Math.min(from, to) && uid <= Math.max(from, to)),
    );
  }
}

const tokens = (text: string): string[] =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"|\([^)]*\)|\S+/g)].map(([all, quoted]) => quoted ?? all);

function bodyOf(content: Buffer, start: string | undefined, most: string | undefined): string {
  const part = start === undefined ? content : content.subarray(Number(start), Number(start) + Number(most));
  return `BODY[]${start === undefined ? "" : `<${start}>`} {${part.byteLength}}\r\n${part.toString("latin1")}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (number: number) => String(number).padStart(2, "0");
const imapDate = (at: Date) =>
  `${two(at.getUTCDate())}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
