import { createTransport } from "nodemailer";
import { listAddresses } from "../../channels/email/addresses/store.ts";
import { countFailed, countWork } from "../../channels/email/store.ts";
import { inNumbers } from "../../platform/backup/progress.ts";
import type { Db } from "../../platform/db/database.ts";
import { broken, type Finding, fine, look } from "./finding.ts";

/** Whether mail can come to us, what waits, and what did not get out. */
export async function checkMail(db: Db): Promise<Finding[]> {
  const addresses = await listAddresses(db);
  const ours = addresses.map(({ email }) => email).join(", ");
  const work = new Map((await countWork(db)).map(({ what, n }) => [what, n]));
  work.set("outbox_failed", await countFailed(db));
  return [
    addresses.length > 0
      ? fine("Our addresses", ours)
      : look("Our addresses", "there is none yet, so no mail is taken in. Add one in the settings of the desk."),
    ...judgeWork(work),
  ];
}

/** What so much work in each place means. */
export function judgeWork(work: ReadonlyMap<string, number>): Finding[] {
  const of = (what: string) => work.get(what) ?? 0;
  const waiting = of("mail_waiting");
  const leaving = of("outbox_waiting") + of("outbox_sending");
  const found = [fine("Mail", `${inNumbers(waiting)} waiting to be read, ${inNumbers(leaving)} waiting to leave`)];
  const say = (n: number, about: string, words: string) =>
    void (n > 0 && found.push(look(about, `${inNumbers(n)} ${words}`)));
  say(
    of("mail_quarantined"),
    "Quarantine",
    "mails could not be understood. Look at them in the desk; the raw mail is kept.",
  );
  say(
    of("outbox_failed"),
    "Not sent",
    "answers did not get out. Their conversations show why, and one click tries again.",
  );
  say(
    of("outbox_maybe_twice"),
    "Maybe twice",
    "answers may have arrived twice after a crash. They are marked in their conversations.",
  );
  return found;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };

/** Knocks at the server that takes our mail: greets it, signs in if SMTP_URL says how, and leaves. */
export async function checkSmtpUrl(smtpUrl: string | undefined): Promise<Finding> {
  const about = "SMTP out";
  if (!smtpUrl) return look(about, "SMTP_URL is not set: answers wait and do not leave.");
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(patience)) url.searchParams.set(name, String(ms));
  const where = url.host;
  const transport = createTransport(url.href);
  try {
    await transport.verify();
    return fine(about, `${where} answers`);
  } catch (error) {
    return broken(about, `${where} ${whyNot(error as Error & { code?: string })}`);
  } finally {
    transport.close();
  }
}

function whyNot({ code, message }: Error & { code?: string }): string {
  switch (code) {
    case "EAUTH":
      return "refuses the user or password in SMTP_URL. Correct them.";
    case "EDNS":
    case "ENOTFOUND":
      return "is not known to the name server. Correct the name in SMTP_URL.";
    case "ETLS":
      return `and we do not agree on encryption (${message}). Port 465 wants smtps://, port 587 smtp://.`;
    default:
      return `does not answer as a mail server (${message}). Check SMTP_URL, and that it lets us through.`;
  }
}
