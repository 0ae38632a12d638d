import { inStretches } from "../../../platform/in-stretches.ts";
import { type ReadMail, readMail, Unreadable } from "../reading/read-mail.ts";
import type { Reading } from "./reading-thread.ts";
import { ReadingThread } from "./thread.ts";

/** Fewer and smaller mails are read here: handing them over would cost more. */
const fewestMails = 20;
const fewestBytes = 1024 * 1024;

/** Reads mails; answers in their order, and never throws for a mail. What is `given` is not looked at again: it may be empty then. */
export type Reader = (contents: readonly Uint8Array[], given?: boolean) => Promise<(ReadMail | Unreadable)[]>;

/** A reader that takes a thread of its own for many or large mails: they hold up no request. */
export function openReader(entry = new URL("./reading-thread.ts", import.meta.url)): Reader {
  let thread: ReadingThread | undefined;

  async function readThere(contents: readonly Uint8Array[], given: boolean): Promise<Reading[]> {
    if (!thread || thread.ended) thread = new ReadingThread(entry);
    try {
      return await thread.read(contents, given);
    } catch {
      // It died over one of them. That one is told by reading each alone.
      if (contents.length === 1) return [{ unreadable: "broken" }];
      const alone: Reading[] = [];
      for (const content of contents) alone.push(...(await readThere([content], given)));
      return alone;
    }
  }

  return async (contents, given = false) => {
    const bytes = contents.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (contents.length < fewestMails && bytes < fewestBytes) return readHere(contents);
    const readings = await readThere(contents, given);
    return readings.map((reading) => ("mail" in reading ? reading.mail : new Unreadable(reading.unreadable)));
  };
}

export const readMails = openReader();

const readHere = (contents: readonly Uint8Array[]) => inStretches(contents, readOne);

function readOne(content: Uint8Array): ReadMail | Unreadable {
  try {
    return readMail(content);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}
