import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { newId } from "../../platform/ids.ts";
import type { App } from "./app.ts";
import { mailNumber, type Sent } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";

/** Of so many mails that come over SMTP one also lies in the mailbox. */
const copied = 20;
/** As patient as few senders are; mail servers wait for minutes. */
const patienceMs = 30_000;

/** What the outside world knows: mails that were acknowledged, answers that were accepted. */
export class Load {
  readonly acknowledged: Sent[] = [];
  readonly answered: string[] = [];
  resent = 0;
  /** What senders were told instead of 250, and how often. */
  readonly refusals = new Map<string, number>();
  readonly #app: App;
  readonly #mailbox: Mailbox;
  #running = true;
  #count = 0;
  #work: Promise<void>[] = [];

  constructor(app: App, mailbox: Mailbox) {
    this.#app = app;
    this.#mailbox = mailbox;
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
      if (!this.#running) return;
      this.acknowledged.push(mail);
      if (this.acknowledged.length % copied === 0) await this.#mailbox.copy(mail.raw);
    }
  }

  async #send(raw: Buffer): Promise<boolean> {
    const transport = createTransport({
      host: "127.0.0.1",
      port: this.#app.options.smtp,
      ignoreTLS: true,
      connectionTimeout: 2000,
      greetingTimeout: 2000,
      socketTimeout: patienceMs,
    });
    try {
      await transport.sendMail({ envelope: { from: "load@crash.example", to: ["hallo@morgenrot.example"] }, raw });
      return true;
    } catch (error) {
      const told = String((error as { responseCode?: number }).responseCode ?? "nothing");
      this.refusals.set(told, (this.refusals.get(told) ?? 0) + 1);
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

  /** Lets what waits for its next try leave at once. */
  async hurry(): Promise<void> {
    for (const id of this.answered) await this.#app.call("PUT", `/messages/${id}/dispatch`);
  }
}
