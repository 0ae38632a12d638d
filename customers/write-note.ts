import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/database.ts";
import { record } from "../platform/events/record.ts";
import { newId } from "../platform/ids.ts";
import { mainProfile } from "./belonging/main-profile.ts";
import type { TimelineEntry } from "./contract.ts";
import { readableWords } from "./readable.ts";
import { firstWords } from "./timeline/list.ts";
import { insertNote } from "./timeline/store.ts";
import { touch } from "./touch.ts";

/** Writes a note into a customer's timeline that is not part of any conversation. */
export async function writeNote(
  tx: Tx,
  actor: Actor,
  customerId: string,
  words: string,
  at = new Date(),
): Promise<TimelineEntry> {
  const text = readableWords(words);
  const id = newId(at);
  const profileId = await mainProfile(tx, customerId);
  const entry = { profileId, at, id, kind: "note", direction: "none", conversationId: null } as const;
  await insertNote(tx, { profileId, id, text, authorId: actor.staffId, at });
  await touch(tx, [entry]);
  await record(tx, actor, [{ type: "customer.noted", customerId, data: { noteId: id } }]);
  return {
    ...entry,
    at: at.toISOString(),
    channel: "none",
    author: actor.staffId ? actor.name : "",
    subject: "",
    text: firstWords(text),
    excerpt: null,
    attachments: 0,
    away: null,
    begins: false,
    journey: null,
    closing: null,
    change: null,
    visit: null,
    order: null,
  };
}
