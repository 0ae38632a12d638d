import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";

export type Sender = { send(from: string, to: string, mail: Buffer): Promise<void>; close(): Promise<void> };

/** A plain SMTP client that waits for every answer, as most servers do; it costs the machine next to nothing. */
export async function openSender(port: number): Promise<Sender> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true);
  await once(socket, "connect");
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  const expect = async (code: string) => {
    for (;;) {
      const { value, done } = await answers.next();
      if (done || !value.startsWith(code)) throw new Error(`expected ${code}, the server said: ${value}`);
      if (value[3] !== "-") return;
    }
  };
  const say = async (line: string, code: string) => {
    socket.write(`${line}\r\n`);
    await expect(code);
  };
  await expect("220");
  await say("EHLO bench.example", "250");
  return {
    async send(from, to, mail) {
      await say(`MAIL FROM:<${from}>`, "250");
      await say(`RCPT TO:<${to}>`, "250");
      await say("DATA", "354");
      socket.write(mail);
      await say("\r\n.", "250");
    },
    async close() {
      await say("QUIT", "221");
      socket.destroy();
    },
  };
}
