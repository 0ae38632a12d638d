/** How a connection to a mail server is kept from other ears. */
export const securities = ["tls", "starttls", "plain"] as const;
export type Security = (typeof securities)[number];
export type Server = { host: string; port: number; security: Security };

/** What is done with a mail on its server once we have it: nothing, marked as read, flagged, moved into another folder. */
export const aftermaths = ["leave", "seen", "flag", "move"] as const;
export type After = (typeof aftermaths)[number];

/** A mailbox elsewhere that mail is fetched from. */
export type Mailbox = Server & {
  id: string;
  name: string;
  username: string;
  /** What came before that stays where it is; null: everything is fetched. */
  beginsAt: Date | null;
  createdAt: Date;
  after: After;
  moveTo: string;
  /** Counts changes of these settings. */
  version: number;
};

/** A folder of it, and how far we are: everything up to `lastUid` is accounted for. */
export type Folder = {
  id: string;
  path: string;
  /** Null: never seen yet. */
  uidValidity: number | null;
  lastUid: number;
  /** From this UID on mail came after us, whatever its date says. */
  freshFrom: number;
  checkedAt: Date | null;
};

/**
 * What became of a mail on a server. `known`: we had it by its bytes; `earlier`: from before we were to begin; `gone`:
 * somebody removed it before we got it; `too-large` and `refused`: we do not have it, and try again.
 */
export type FetchOutcome = "kept" | "known" | "earlier" | "gone" | "too-large" | "refused";

/** What a server tells of a mail before we ask for its bytes. */
export type Head = { uid: number; size: number; at: Date };

const minute = 60_000;
const retryMinutes = [1, 5, 15, 60, 240] as const;

/** When a mail that could not be had is asked for again, after so many tries: within a minute at first, then every four hours. */
export function nextRetry(tries: number, now: Date): Date {
  const minutes = retryMinutes[Math.min(tries, retryMinutes.length) - 1] ?? 1;
  return new Date(now.getTime() + minutes * minute);
}

/** When a server that could not be worked with is tried again: after 5 seconds, doubling up to 5 minutes. */
export const nextTry = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(5_000 * 2 ** Math.max(0, tries - 1), 5 * minute));

const longestWait = 30 * minute;

/** A server that refuses our password is not asked often: some lock the mailbox after a few tries. */
export const nextSignIn = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(minute * 2 ** Math.max(0, tries - 1), longestWait));

/** Whether a server is tried again: also when that lies further ahead than anybody waits, by a clock that was set back. */
export const isDueAgain = (nextTryAt: Date | null, now: Date): boolean =>
  !nextTryAt || nextTryAt <= now || nextTryAt.getTime() - now.getTime() > longestWait + minute;

/** So many mails, or so many bytes, are held at once and stored in one transaction. */
export const batchMails = 100;
export const batchBytes = 8 * 1024 * 1024;

/** Cuts mails into batches, in their order. One that is larger than a batch stands alone. */
export function inBatches<Mail extends { size: number }>(mails: readonly Mail[]): Mail[][] {
  const batches: Mail[][] = [];
  let bytes = 0;
  for (const mail of mails) {
    const last = batches.at(-1);
    if (last && last.length < batchMails && bytes + mail.size <= batchBytes) {
      last.push(mail);
      bytes += mail.size;
    } else {
      batches.push([mail]);
      bytes = mail.size;
    }
  }
  return batches;
}
