import type { ImapFlow } from "imapflow";
import { Spool } from "../../../platform/spool.ts";
import { expectYes, type Line } from "./connect.ts";
import type { Head } from "./mailbox.ts";
import { troubleOf } from "./trouble.ts";

/** What was answered about each mail, and in which words the server refused some. */
export type Answers<T> = { found: Map<number, T>; refused: Map<number, string> };

/** When so many are refused and none is given, it is not the mails' fault. */
const mostRefusals = 5;

/**
 * Asks for many mails at once. Where the server says NO or BAD it asks for each alone, so that one it cannot give holds up no
 * other. Throws when the connection is lost, or nothing at all is given.
 */
async function askForAll<T>(
  { client }: Line,
  uids: readonly number[],
  ask: (client: ImapFlow, uids: readonly number[]) => Promise<Map<number, T>>,
): Promise<Answers<T>> {
  const answers: Answers<T> = { found: new Map(), refused: new Map() };
  try {
    answers.found = await ask(client, uids);
    return answers;
  } catch (error) {
    if (!isRefusal(error) || !client.usable) throw error;
  }
  for (const uid of uids) {
    try {
      for (const [one, answer] of await ask(client, [uid])) answers.found.set(one, answer);
    } catch (error) {
      if (!isRefusal(error) || !client.usable) throw error;
      answers.refused.set(uid, troubleOf(error).detail);
      if (answers.found.size === 0 && answers.refused.size >= mostRefusals) throw error;
    }
  }
  return answers;
}

/** The server heard the command, and said NO or BAD. */
export const isRefusal = (error: unknown) => error instanceof Error && "responseStatus" in error;

/** Size and day of mails. */
export const headsOf = (line: Line, uids: readonly number[]): Promise<Answers<Head>> =>
  askForAll(line, uids, async (client, some) => {
    const wanted = new Set(some);
    const found = new Map<number, Head>();
    const query = { uid: true, size: true, internalDate: true };
    for await (const { uid, size = 0, internalDate } of client.fetch(rangeOf(some), query, { uid: true })) {
      if (wanted.has(uid)) found.set(uid, { uid, size, at: momentOf(internalDate) });
    }
    return found;
  });

function momentOf(date: Date | string | undefined): Date {
  const moment = new Date(date ?? Number.NaN);
  return Number.isNaN(moment.getTime()) ? new Date() : moment;
}

/** The bytes of mails that are small enough to be held together. */
export const contentsOf = (line: Line, heads: readonly Head[]): Promise<Answers<Buffer>> =>
  askForAll(
    line,
    heads.map(({ uid }) => uid),
    async (client, some) => {
      const empty = new Set(heads.flatMap(({ uid, size }) => (size === 0 ? [uid] : [])));
      const found = new Map<number, Buffer>();
      const query = { uid: true, source: true };
      for await (const { uid, source } of client.fetch(rangeOf(some), query, { uid: true })) {
        if (source || empty.has(uid)) found.set(uid, source ?? Buffer.alloc(0));
      }
      return found;
    },
  );

/** A large mail is asked for in pieces of this many bytes. */
const pieceBytes = 1024 * 1024;

/** The bytes of one large mail, piece by piece; undefined once they are more than `most`, whatever size was announced. */
export async function largeContentOf(line: Line, uid: number, most: number): Promise<Spool | undefined> {
  const content = await Spool.of(sourceOf(line, uid, most));
  if (content.size <= most) return content;
  await content.drop();
  return undefined;
}

/** Ends with the first piece that goes beyond `most`. */
async function* sourceOf({ client }: Line, uid: number, most: number): AsyncGenerator<Buffer> {
  for (let size = 0; size <= most; ) {
    const query = { uid: true, source: { start: size, maxLength: pieceBytes } };
    const mail = await client.fetchOne(String(uid), query, { uid: true });
    const piece = mail ? mail.source : undefined;
    if (!piece || piece.byteLength === 0) return;
    yield piece;
    size += piece.byteLength;
    if (piece.byteLength !== pieceBytes) return;
  }
}

/** Which of these mails are on the server. */
export async function presentOf(line: Line, uids: readonly number[]): Promise<Set<number>> {
  if (uids.length === 0) return new Set();
  return new Set(expectYes(line, "SEARCH", await line.client.search({ uid: rangeOf(uids) }, { uid: true })));
}

/** UIDs as IMAP writes a set of them: 1:4,7. */
export function rangeOf(uids: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const uid of uids) {
    const last = runs.at(-1);
    if (last && uid === last[1] + 1) last[1] = uid;
    else runs.push([uid, uid]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}:${to}`)).join(",");
}
