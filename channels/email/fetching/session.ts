import { setTimeout as pause } from "node:timers/promises";
import { fetchFolder } from "./fetch-folder.ts";
import type { Folder } from "./mailbox.ts";
import { isDue, reconcile } from "./reconcile.ts";
import { listFolders, noteFetched } from "./store.ts";
import { tidy } from "./tidy.ts";
import { Trouble } from "./trouble.ts";
import type { Work } from "./work.ts";

/** Folders a server does not tell us of are looked at so often; also the net below what it should have told. */
const pollMs = 60_000;
/** Where the server cannot tell at all. */
const deafPollMs = 20_000;

/** Told when one folder could not be worked with while the others were. */
export type Complain = (trouble: Trouble) => Promise<void>;

/**
 * Fetches from a mailbox until it is told to stop: looks through all folders, listens to the last one (IDLE, RFC 2177), and
 * begins again when something came or a minute has passed. Throws when that does not work.
 */
export async function runSession(work: Work, complain: Complain): Promise<void> {
  const news = new News();
  const { client } = work.line;
  client.on("exists", () => news.tell());
  client.on("close", () => news.tell());
  work.stop.addEventListener("abort", () => news.tell(), { once: true });
  while (!work.stop.aborted) {
    news.clear();
    await visitAll(work, complain);
    if (!work.stop.aborted) await listen(work, news);
  }
}

async function visitAll(work: Work, complain: Complain): Promise<void> {
  const folders = await listFolders(work.db, work.hold.accountId);
  const complaints: Trouble[] = [];
  for (const folder of folders) {
    if (work.stop.aborted) return;
    try {
      await visit(work, folder);
    } catch (error) {
      if (!(error instanceof Trouble) || !aboutOne.has(error.reason)) throw error;
      complaints.push(error);
    }
  }
  if (complaints[0]) await complain(complaints[0]);
  else await noteFetched(work.db, work.hold);
}

const aboutOne: ReadonlySet<string> = new Set(["folder", "move"]);

async function visit(work: Work, known: Folder): Promise<void> {
  const folder = await fetchFolder(work, known);
  if (isDue(folder, new Date()) && !work.stop.aborted) await reconcile(work, folder);
  await tidy(work, folder);
}

/** Waits until mail comes into the folder that is open, the connection ends, we are stopped, or it is time to look again. */
async function listen({ line: { client }, stop }: Work, news: News): Promise<void> {
  if (news.came) return;
  const over = new AbortController();
  const ms = client.capabilities.has("IDLE") ? pollMs : deafPollMs;
  const clock = pause(ms, undefined, { signal: AbortSignal.any([over.signal, stop]) }).catch(ifAborted);
  try {
    // It ends when the next command is sent, or the connection is lost; either way the loop goes on.
    if (client.mailbox) client.idle().catch(() => news.tell());
    await Promise.race([clock, news.next()]);
  } finally {
    over.abort();
  }
}

function ifAborted(error: Error): void {
  if (error.name !== "AbortError") throw error;
}

/** Remembers that something happened until somebody asks. */
class News {
  came = false;
  #told = Promise.withResolvers<void>();

  tell(): void {
    this.came = true;
    this.#told.resolve();
  }

  clear(): void {
    this.came = false;
    this.#told = Promise.withResolvers();
  }

  next(): Promise<void> {
    return this.#told.promise;
  }
}
