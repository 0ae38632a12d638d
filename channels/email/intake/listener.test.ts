import { connect, type Socket } from "node:net";
import { sql } from "kysely";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDb, openPool } from "../../../platform/db/pool.ts";
import { openLog } from "../../../platform/log.ts";
import { testDatabase } from "../../../platform/testing/database.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aMail, anAddress } from "../testing.ts";
import { type Listener, listen } from "./listener.ts";

const db = await openTestDb();
const log = openLog("silent");
const maxBytes = 65_536;
let woken = 0;
const crowd = { mostConnections: 100, mostPerClient: 100 };
const door = { host: "127.0.0.1", port: 0, maxBytes, ...crowd, log, wake: () => void woken++ };
let smtp: Listener;
let lmtp: Listener;

beforeAll(async () => {
  await anAddress(db, { email: "hallo@morgenrot.example" });
  await anAddress(db, { email: "laden@morgenrot.example" });
  smtp = await listen(db, { ...door, protocol: "smtp" });
  lmtp = await listen(db, { ...door, protocol: "lmtp" });
});
afterAll(() => Promise.all([smtp.close(), lmtp.close()]));

type Kept = { source: string; envelope_from: string; envelope_to: string[]; content: Buffer; size: number };
/** The mail with these words in it. */
const kept = async (words: string) =>
  (
    await sql<Kept>`select source, envelope_from, envelope_to, content, size from raw_messages
      where position(${Buffer.from(words)} in content) > 0`.execute(db)
  ).rows;

/** A client that says what no library would. */
class Wire {
  readonly socket: Socket;
  #heard = "";
  closed = false;
  constructor(port: number) {
    this.socket = connect(port, "127.0.0.1");
    this.socket.on("data", (bytes) => {
      this.#heard += bytes.toString();
    });
    this.socket.on("close", () => {
      this.closed = true;
    });
    // A refused client is cut off while it still speaks; the test looks at what it heard and at `closed`.
    this.socket.on("error", () => undefined);
  }
  /** The next whole answer. */
  async hear(): Promise<string> {
    const whole = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/;
    await vi.waitFor(() => expect(this.#heard).toMatch(whole), { timeout: 5000, interval: 5 });
    const answer = whole.exec(this.#heard)?.[0] ?? "";
    this.#heard = this.#heard.slice(answer.length);
    return answer.trim();
  }
  say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`);
    return this.hear();
  }
  /** As far as the words of the mail. */
  async begin(to = ["hallo@morgenrot.example"], hello = "EHLO"): Promise<void> {
    expect(await this.hear()).toMatch(/^220/);
    expect(await this.say(`${hello} client.example`)).toMatch(/^250/);
    expect(await this.say("MAIL FROM:<k@post.example>")).toMatch(/^250/);
    for (const address of to) expect(await this.say(`RCPT TO:<${address}>`)).toMatch(/^250/);
    expect(await this.say("DATA")).toMatch(/^354/);
  }
  /** Writes as fast as the other side reads. */
  async pour(piece: Buffer, times: number): Promise<void> {
    for (let n = 0; n < times && !this.closed; n++) {
      if (!this.socket.write(piece)) await this.#room();
    }
  }
  #room(): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        this.socket.off("drain", go).off("close", go);
        resolve();
      };
      this.socket.on("drain", go).on("close", go);
    });
  }
  leave(): void {
    this.socket.destroy();
  }
}

const transport = (port = smtp.port, options = {}) => createTransport({ host: "127.0.0.1", port, ...options });
const envelope = (...to: string[]) => ({ from: "k@post.example", to });

describe("the door for mail", () => {
  it("says yes once the mail is stored, byte for byte, and wakes the reader", async () => {
    const raw = Buffer.concat([aMail({ text: "stored once\r\n.\r\n..dots" }), Buffer.from([0, 255, 254, 13, 10])]);
    const before = woken;
    const info = await transport().sendMail({ envelope: envelope("hallo@morgenrot.example"), raw });
    expect(info.response).toMatch(/^250/);
    const rows = await kept("stored once");
    expect(rows).toMatchObject([{ source: "smtp", envelope_from: "k@post.example", size: raw.byteLength }]);
    expect(rows[0]?.content.equals(raw)).toBe(true);
    expect(rows[0]?.envelope_to).toEqual(["hallo@morgenrot.example"]);
    expect(woken).toBe(before + 1);
  });

  it("does not say yes before it is stored", async () => {
    const wire = new Wire(smtp.port);
    await wire.begin();
    const held = await db.startTransaction().execute();
    await sql`lock table raw_messages in access exclusive mode`.execute(held);
    wire.socket.write("Subject: held back\r\n\r\nheld back\r\n.\r\n");
    await vi.waitFor(async () => {
      const { rows } =
        await sql`select from pg_locks where not granted and relation = 'raw_messages'::regclass`.execute(db);
      expect(rows).toHaveLength(1);
    });
    const answer = wire.hear();
    expect(await Promise.race([answer, Promise.resolve("nothing yet")])).toBe("nothing yet");
    await held.rollback().execute();
    expect(await answer).toMatch(/^250/);
    expect(await kept("held back")).toHaveLength(1);
    wire.leave();
  });

  it("takes one mail to two of our addresses once, whatever their case", async () => {
    const to = ["Hallo@Morgenrot.Example", "laden@morgenrot.example"];
    await transport().sendMail({ envelope: envelope(...to), raw: aMail({ text: "to two" }) });
    expect((await kept("to two")).map((row) => row.envelope_to)).toEqual([to.map((address) => address.toLowerCase())]);
  });

  it.each([
    ["somebody unknown", "nobody@morgenrot.example"],
    ["a foreign house", "k@else.example"],
    ["no house", "hallo"],
    ["an absurd address", `${"x".repeat(3000)}@morgenrot.example`],
  ])("refuses mail to %s for good: it relays nothing", async (_whom, address) => {
    const wire = new Wire(smtp.port);
    await wire.hear();
    await wire.say("EHLO client.example");
    await wire.say("MAIL FROM:<k@post.example>");
    const answer = await wire.say(`RCPT TO:<${address}>`);
    expect(answer).toMatch(/^5\d\d /);
    expect(answer.length).toBeLessThan(600);
    wire.leave();
  });

  it("takes a mail without a sender: that is how failures are reported", async () => {
    const raw = aMail({ text: "a report" });
    await transport().sendMail({ envelope: { from: "", to: ["hallo@morgenrot.example"] }, raw });
    expect(await kept("a report")).toMatchObject([{ envelope_from: "" }]);
  });

  it("refuses a mail that announces itself as too large", async () => {
    const wire = new Wire(smtp.port);
    await wire.hear();
    expect(await wire.say("EHLO client.example")).toContain(`SIZE ${maxBytes}`);
    expect(await wire.say(`MAIL FROM:<k@post.example> SIZE=${maxBytes + 1}`)).toMatch(/^552/);
    expect(await wire.say(`MAIL FROM:<k@post.example> SIZE=${maxBytes}`)).toMatch(/^250/);
    wire.leave();
  });

  it("reads a mail to its end that turns out too large, refuses it, and goes on with the connection", async () => {
    const wire = new Wire(smtp.port);
    await wire.begin();
    await wire.pour(Buffer.from(`${"too large ".repeat(100)}\r\n`), 200);
    expect(await wire.say("\r\n.")).toMatch(/^552 5\.3\.4 .*larger than/);
    expect(await wire.say("MAIL FROM:<k@post.example>")).toMatch(/^250/);
    expect(await wire.say("RCPT TO:<hallo@morgenrot.example>")).toMatch(/^250/);
    expect(await wire.say("DATA")).toMatch(/^354/);
    expect(await wire.say("Subject: x\r\n\r\nafter the large one\r\n.")).toMatch(/^250/);
    expect(await kept("after the large one")).toHaveLength(1);
    expect(await kept("too large ")).toHaveLength(0);
    wire.leave();
  });

  it("takes a mail of exactly the largest size", async () => {
    const head = "Subject: exact\r\n\r\n";
    const raw = Buffer.from(`${head}${"e".repeat(maxBytes - head.length - 2)}\r\n`);
    await transport().sendMail({ envelope: envelope("hallo@morgenrot.example"), raw });
    expect(await kept("Subject: exact")).toMatchObject([{ size: maxBytes }]);
  });

  it("refuses an empty mail", async () => {
    const wire = new Wire(smtp.port);
    await wire.begin();
    expect(await wire.say(".")).toMatch(/^554 5\.6\.0/);
    wire.leave();
  });

  it("takes a hundred recipients and asks the sender to split more", async () => {
    const addresses = Array.from({ length: 101 }, (_, n) => `a${n}@many.example`);
    for (const email of addresses) await anAddress(db, { email });
    const wire = new Wire(smtp.port);
    await wire.hear();
    await wire.say("EHLO client.example");
    await wire.say("MAIL FROM:<k@post.example>");
    const answers: string[] = [];
    for (const address of addresses) answers.push((await wire.say(`RCPT TO:<${address}>`)).slice(0, 3));
    expect(new Set(answers.slice(0, 100))).toEqual(new Set(["250"]));
    expect(answers.at(-1)).toBe("452");
    await wire.say("DATA");
    await wire.say("Subject: x\r\n\r\nto a hundred\r\n.");
    expect((await kept("to a hundred"))[0]?.envelope_to).toHaveLength(100);
    wire.leave();
  });

  it("keeps nothing of a client that leaves in the middle of a mail", async () => {
    const before = woken;
    const wire = new Wire(smtp.port);
    await wire.begin();
    wire.socket.write("Subject: half\r\n\r\nonly half of\r\n");
    wire.socket.end();
    await vi.waitFor(() => expect(wire.closed).toBe(true), 5000);
    await transport().sendMail({ envelope: envelope("hallo@morgenrot.example"), raw: aMail({ text: "the next" }) });
    expect(await kept("only half of")).toHaveLength(0);
    expect(woken).toBe(before + 1);
  });

  it("does not take a bare line feed before the dot for the end: nothing is smuggled in", async () => {
    const wire = new Wire(smtp.port);
    await wire.begin();
    const inner = "MAIL FROM:<x@y.example>\r\nRCPT TO:<laden@morgenrot.example>\r\nDATA\r\nsmuggled in\r\n";
    wire.socket.write(`Subject: outer\r\n\r\nouter words\n.\n${inner}.\r\n`);
    expect(await wire.hear()).toMatch(/^250/);
    expect(await kept("smuggled in")).toMatchObject([{ envelope_to: ["hallo@morgenrot.example"] }]);
    wire.leave();
  });

  it.each([
    ["offers no sign-in", "AUTH PLAIN AGEAYg=="],
    ["does not tell who is here", "EXPN staff"],
  ])("%s", async (_what, line) => {
    const wire = new Wire(smtp.port);
    await wire.hear();
    await wire.say("EHLO client.example");
    expect(await wire.say(line)).toMatch(/^5/);
    wire.leave();
  });
});

describe("the local door", () => {
  it("answers for each recipient by itself", async () => {
    const wire = new Wire(lmtp.port);
    await wire.begin(["hallo@morgenrot.example", "laden@morgenrot.example"], "LHLO");
    expect(await wire.say("Subject: x\r\n\r\nlocally\r\n.")).toMatch(/^250/);
    expect(await wire.hear()).toMatch(/^250/);
    expect(await kept("locally")).toMatchObject([{ source: "lmtp" }]);
    wire.leave();
  });

  it("refuses the recipient it does not know and takes the mail for the others", async () => {
    const raw = aMail({ text: "partly ours" });
    const to = ["hallo@morgenrot.example", "nobody@morgenrot.example"];
    const info = await transport(lmtp.port, { lmtp: true }).sendMail({ envelope: envelope(...to), raw });
    expect(info).toMatchObject({ accepted: ["hallo@morgenrot.example"], rejected: ["nobody@morgenrot.example"] });
    expect(await kept("partly ours")).toMatchObject([{ envelope_to: ["hallo@morgenrot.example"] }]);
  });

  it("refuses what is too large for each recipient", async () => {
    const wire = new Wire(lmtp.port);
    await wire.begin(["hallo@morgenrot.example", "laden@morgenrot.example"], "LHLO");
    await wire.pour(Buffer.from(`${"x".repeat(998)}\r\n`), 80);
    expect(await wire.say("\r\n.")).toMatch(/^552/);
    expect(await wire.hear()).toMatch(/^552/);
    wire.leave();
  });
});

describe("a client that means no good", () => {
  const megabyte = 1_048_576;

  it.each([
    ["a line without end", Buffer.alloc(megabyte, "x")],
    ["headers without end", Buffer.from("X-More: and more and more\r\n".repeat(40_000))],
  ])("cannot fill our memory with %s", async (_what, piece) => {
    const wire = new Wire(smtp.port);
    await wire.begin();
    let most = 0;
    for (let poured = 0; poured < 100; poured++) {
      await wire.pour(piece, 1);
      most = Math.max(most, smtp.held());
    }
    expect(most).toBeLessThanOrEqual(maxBytes);
    expect(await wire.say("\r\n.")).toMatch(/^552/);
    wire.leave();
  });

  it("cannot fill it with many mails at once: the sender is asked to try again", async () => {
    const narrow = await listen(db, { ...door, protocol: "smtp", mostHeld: 80_000 });
    const [first, second] = [new Wire(narrow.port), new Wire(narrow.port)];
    await Promise.all([first.begin(), second.begin()]);
    const piece = Buffer.from(`Subject: first\r\n\r\n${"in narrow memory ".repeat(3000)}\r\n`);
    await first.pour(piece, 1);
    await vi.waitFor(() => expect(narrow.held()).toBeGreaterThan(piece.byteLength - 10));
    await second.pour(piece, 1);
    expect(await second.say(".")).toMatch(/^452 4\.3\.1/);
    expect(await first.say(".")).toMatch(/^250/);
    expect(narrow.held()).toBe(0);
    expect(await kept("in narrow memory")).toHaveLength(1);
    for (const wire of [first, second]) wire.leave();
    await narrow.close();
  });

  it("cannot do so with a command either: it is cut off", async () => {
    const wire = new Wire(smtp.port);
    await wire.hear();
    await wire.pour(Buffer.alloc(megabyte, "x"), 150);
    await vi.waitFor(() => expect(wire.closed).toBe(true), 5000);
    expect(wire.socket.bytesWritten).toBeLessThan(150 * megabyte);
  });

  it("that holds as many connections as it may is refused more, and told why, until it lets one go", async () => {
    const few = await listen(db, { ...door, protocol: "smtp", mostPerClient: 2 });
    const wires = [new Wire(few.port), new Wire(few.port)];
    for (const wire of wires) expect(await wire.hear()).toMatch(/^220/);
    const third = new Wire(few.port);
    expect(await third.hear()).toBe(
      "421 4.7.0 Too many connections from your address, please end some or try again in a minute",
    );
    await vi.waitFor(() => expect(third.closed).toBe(true), 5000);
    expect(await wires[0]?.say("EHLO client.example")).toMatch(/^250/);
    wires[1]?.leave();
    await vi.waitFor(async () => {
      const next = new Wire(few.port);
      const line = await next.hear();
      next.leave();
      expect(line).toMatch(/^220/);
    }, 5000);
    wires[0]?.leave();
    await few.close();
  });

  it("is not looked for among those who bring mail locally: they all come from one address", async () => {
    const few = await listen(db, { ...door, protocol: "lmtp", mostPerClient: 1 });
    const wires = [new Wire(few.port), new Wire(few.port)];
    for (const wire of wires) expect(await wire.hear()).toMatch(/^220/);
    for (const wire of wires) wire.leave();
    await few.close();
  });

  it("in a hundred copies makes others wait only until it leaves", async () => {
    const small = await listen(db, { ...door, protocol: "smtp" });
    const wires = Array.from({ length: 110 }, () => new Wire(small.port));
    const greetings = await Promise.all(wires.map((wire) => wire.hear()));
    expect(greetings.filter((line) => line.startsWith("220"))).toHaveLength(100);
    expect(greetings.filter((line) => line.startsWith("421"))).toHaveLength(10);
    for (const wire of wires) wire.leave();
    await vi.waitFor(async () => {
      const next = new Wire(small.port);
      const line = await next.hear();
      next.leave();
      expect(line).toMatch(/^220/);
    }, 5000);
    await small.close();
  });
});

describe("without its database", () => {
  it("asks the sender to try again, and takes the mail when it is back", async () => {
    const other = await testDatabase();
    const gone = openDb(openPool(other.url, { max: 2 }));
    await anAddress(gone);
    const lost = await listen(gone, { ...door, protocol: "smtp" });
    const wire = new Wire(lost.port);
    await wire.begin();
    await other.drop();
    expect(await wire.say("Subject: x\r\n\r\nkept by the sender\r\n.")).toMatch(/^451/);
    expect(await wire.say("MAIL FROM:<k@post.example>")).toMatch(/^250/);
    expect(await wire.say("RCPT TO:<another@morgenrot.example>")).toMatch(/^451/);
    wire.leave();
    await lost.close();
    await gone.destroy();
  });
});
