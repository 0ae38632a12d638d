import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { newId } from "../../platform/ids.ts";
import type { App } from "./app.ts";

export type Sent = { mailId: string; sha256: string };

/** What the outside world knows: mails that were acknowledged, answers that were accepted. */
export class Load {
  readonly acknowledged: Sent[] = [];
  readonly answered: string[] = [];
  resent = 0;
  readonly #app: App;
  #running = true;
  #count = 0;
  #work: Promise<void>[] = [];

  constructor(app: App) {
    this.#app = app;
  }

  start(): void {
    this.#work = [0, 1, 2, 3].map(() => this.#sendMails());
    this.#work.push(this.#answerMails());
  }

  async stop(): Promise<void> {
    this.#running = false;
    await Promise.all(this.#work);
  }

  /** Like any mail server: what was not acknowledged is sent again, the very same bytes. */
  async #sendMails(): Promise<void> {
    while (this.#running) {
      this.#count += 1;
      const mail = mailNumber(this.#count);
      while (this.#running && !(await this.#send(mail.raw))) {
        this.resent += 1;
        await pause(100);
      }
      if (this.#running) this.acknowledged.push(mail);
    }
  }

  async #send(raw: Buffer): Promise<boolean> {
    const transport = createTransport({
      host: "127.0.0.1",
      port: this.#app.options.smtp,
      ignoreTLS: true,
      connectionTimeout: 2000,
      greetingTimeout: 2000,
      socketTimeout: 5000,
    });
    try {
      await transport.sendMail({ envelope: { from: "load@crash.example", to: ["hallo@morgenrot.example"] }, raw });
      return true;
    } catch {
      return false;
    } finally {
      transport.close();
    }
  }

  /** Answers whatever is newest, and lets it leave at once. */
  async #answerMails(): Promise<void> {
    while (this.#running) {
      try {
        await this.#answerNewest();
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      }
      await pause(20);
    }
  }

  async #answerNewest(): Promise<void> {
    const list = await this.#app.call("GET", "/conversations?view=unassigned&limit=20");
    if (!list.ok) return;
    const { items } = (await list.json()) as { items: { id: string; stage: string }[] };
    const waiting = items.find(({ stage }) => stage !== "waiting-for-them");
    if (!waiting) return;
    const id = newId();
    const answer = { kind: "reply", id, text: `Answer ${id}` };
    const written = await this.#app.call("POST", `/conversations/${waiting.id}/messages`, answer);
    if (!written.ok) return;
    this.answered.push(id);
    await this.#app.call("PUT", `/messages/${id}/dispatch`);
  }
}

/** A distinct mail whose body says what it must be, so that a torn one shows. */
function mailNumber(number: number): Sent & { raw: Buffer } {
  const mailId = `crash-${number}@crash.example`;
  const body = `Mail ${number}. ${"Kaffee ".repeat(20 + (number % 400))}End ${number}.`;
  const lines = [
    `From: Load ${number % 50} <load-${number % 50}@crash.example>`,
    "To: hallo@morgenrot.example",
    `Subject: Crash ${number}`,
    `Message-ID: <${mailId}>`,
    "Date: Fri, 20 Nov 2026 09:12:00 +0100",
    "Content-Type: text/plain; charset=utf-8",
    "",
    body,
    "",
  ];
  const raw = Buffer.from(lines.join("\r\n"));
  return { mailId, raw, sha256: createHash("sha256").update(raw).digest("hex") };
}
