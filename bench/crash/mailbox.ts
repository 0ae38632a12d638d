import { setTimeout as pause } from "node:timers/promises";
import { type Dovecot, openDovecot } from "../../e2e/dovecot.ts";
import type { App } from "./app.ts";
import { mailNumber, type Sent } from "./mail.ts";

const user = "hallo";
/** Other numbers than those of the mails that come over SMTP. */
const first = 1_000_000;
const everyMs = 25;

/** A mailbox at a provider, into which mail comes whatever happens to us. Some is read there before we see it. */
export class Mailbox {
  readonly put: Sent[] = [];
  readonly #dovecot: Dovecot;
  #running = true;
  #work: Promise<void> = Promise.resolve();

  private constructor(dovecot: Dovecot) {
    this.#dovecot = dovecot;
  }

  static async open(): Promise<Mailbox> {
    return new Mailbox(await openDovecot());
  }

  /** Lets the app fetch from it. */
  async enter(app: App): Promise<void> {
    const { port, password } = this.#dovecot;
    const account = { host: "127.0.0.1", port, security: "plain", username: user, password };
    const answer = await app.call("POST", "/mail-accounts", account);
    if (!answer.ok) throw new Error(`the mailbox was not taken: ${await answer.text()}`);
  }

  start(): void {
    this.#work = this.#putMails();
  }

  async #putMails(): Promise<void> {
    for (let number = first; this.#running; number++) {
      const mail = mailNumber(number);
      await this.#dovecot.put(user, mail.raw.toString(), { read: number % 3 === 0 });
      this.put.push(mail);
      await pause(everyMs);
    }
  }

  /** The same bytes that came over SMTP, as when a mail goes to two of our addresses. */
  copy(raw: Buffer): Promise<void> {
    return this.#dovecot.put(user, raw.toString());
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#work;
  }

  close(): Promise<void> {
    return this.#dovecot.close();
  }
}

/** Whether the app has fetched so many new mails, and knows of no more. */
export async function hasFetched(app: App, count: number): Promise<boolean> {
  const answer = await app.call("GET", "/mail-accounts");
  if (!answer.ok) return false;
  const { items } = (await answer.json()) as { items: { folders: { kept: number; waiting: number }[] }[] };
  const folders = items.flatMap((account) => account.folders);
  return folders.every(({ waiting }) => waiting === 0) && folders.reduce((sum, { kept }) => sum + kept, 0) >= count;
}
