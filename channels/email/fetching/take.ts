import type { Tx } from "../../../platform/db/database.ts";
import { oneAtATime } from "../../../platform/one-at-a-time.ts";
import { type Bytes, Spool, sha256Of } from "../../../platform/spool.ts";
import { type AcceptedMail, accept } from "../intake/accept.ts";
import { contentsOf, headsOf, largeContentOf, presentOf } from "./ask.ts";
import { batchBytes, type Folder, type Head, inBatches, nextRetry } from "./mailbox.ts";
import { advance, idsByHash, LostHold, lockFolder, type Note, noteMails } from "./store.ts";
import type { Work } from "./work.ts";

/** Of all mailboxes together: four with a film each would otherwise take the memory of a small computer. */
const alone = oneAtATime();
/** So many are asked about at once; their bytes come in smaller batches. */
const mostHeads = 500;

/** A mail that has to be accounted for. `tries`: how often it was asked for in vain. */
export type Wanted = { uid: number; tries: number };
type Mail = { uid: number; at: Date; content: Bytes };
type Step = { mails: Mail[]; notes: Note[] };

/**
 * Fetches mails and stores them, batch by batch; each batch is one transaction together with how far we are, so that whatever
 * ends us in between is only done again. Answers how many were new to us. `fresh`: they are the next ones of the folder,
 * in their order, and it is as far as they are.
 */
export async function take(work: Work, folder: Folder, wanted: readonly Wanted[], fresh: boolean): Promise<number> {
  let kept = 0;
  for (let place = 0; place < wanted.length; place += mostHeads) {
    const some = wanted.slice(place, place + mostHeads);
    const tries = new Map(some.map(({ uid, tries }) => [uid, tries]));
    const { found, refused } = await headsOf(
      work.line,
      some.map(({ uid }) => uid),
    );
    const heads = some.map(({ uid }) => found.get(uid) ?? { uid, size: 0, at: new Date(0) });
    let left = wanted.length - place;
    for (const batch of inBatches(heads)) {
      if (work.stop.aborted) return kept;
      left -= batch.length;
      const lastUid = fresh ? Math.max(...batch.map(({ uid }) => uid)) : 0;
      const keep = async () => {
        const step = await gather(work, folder, batch, found, refused);
        const notes = step.notes.map((note) => withRetry(note, tries.get(note.uid) ?? 0));
        const place = { lastUid, waiting: fresh ? left : null };
        return store(work, folder, { mails: step.mails, notes }, place).finally(() => forget(step));
      };
      kept += await (batch.some(({ size }) => size > batchBytes) ? alone(keep) : keep());
    }
  }
  return kept;
}

async function forget({ mails }: Step): Promise<void> {
  for (const { content } of mails) if (content instanceof Spool) await content.drop();
}

const withRetry = (note: Note, tries: number): Note =>
  note.outcome === "refused" ? { ...note, retryAt: nextRetry(tries + 1, new Date()) } : note;

/** Everything about a batch that the server can tell: bytes, or why there are none. */
async function gather(
  work: Work,
  folder: Folder,
  batch: readonly Head[],
  found: ReadonlyMap<number, Head>,
  refusedHeads: ReadonlyMap<number, string>,
): Promise<Step> {
  const { line, box, maxBytes } = work;
  const known = batch.filter(({ uid }) => found.has(uid));
  const earlier = known.filter(({ uid, at }) => uid < folder.freshFrom && isBefore(at, box.beginsAt));
  const tooLarge = known.filter((head) => !earlier.includes(head) && head.size > maxBytes);
  const wanted = known.filter((head) => !earlier.includes(head) && !tooLarge.includes(head));
  const { mails, refused, over } = await bytesOf(work, wanted);
  const silent = [
    ...batch.filter(({ uid }) => !found.has(uid) && !refusedHeads.has(uid)),
    ...wanted.filter(({ uid }) => !mails.has(uid) && !refused.has(uid) && !over.has(uid)),
  ].map(({ uid }) => uid);
  // A server that does not answer about a mail it has is garbled; one that has it no longer was too quick for us.
  const there = await presentOf(line, silent);
  const say = (outcome: Note["outcome"], uid: number, detail = ""): Note => ({ uid, outcome, detail, settled: true });
  const words = new Map([...refusedHeads, ...refused]);
  return {
    mails: wanted.flatMap(({ uid, at }) => {
      const content = mails.get(uid);
      return content ? [{ uid, at, content }] : [];
    }),
    notes: [
      ...earlier.map(({ uid }) => say("earlier", uid)),
      ...tooLarge.map(({ uid, size }) => say("too-large", uid, String(size))),
      ...[...over].map((uid) => say("too-large", uid)),
      ...batch.filter(({ uid }) => words.has(uid)).map(({ uid }) => say("refused", uid, words.get(uid))),
      ...silent.map((uid) => say(there.has(uid) ? "refused" : "gone", uid)),
    ],
  };
}

type Given = { mails: Map<number, Bytes>; refused: Map<number, string>; over: Set<number> };

/** Small mails together, a large one by itself, in pieces. */
async function bytesOf({ line, maxBytes }: Work, heads: readonly Head[]): Promise<Given> {
  const [first] = heads;
  if (!first) return { mails: new Map(), refused: new Map(), over: new Set() };
  if (first.size <= batchBytes) {
    const { found, refused } = await contentsOf(line, heads);
    const over = new Set([...found].flatMap(([uid, content]) => (content.byteLength > maxBytes ? [uid] : [])));
    for (const uid of over) found.delete(uid);
    return { mails: found, refused, over };
  }
  const content = await largeContentOf(line, first.uid, maxBytes);
  return {
    mails: new Map(content && content.size > 0 ? [[first.uid, content]] : []),
    refused: new Map(),
    over: new Set(content ? [] : [first.uid]),
  };
}

type Place = { lastUid: number; waiting: number | null };

async function store(work: Work, folder: Folder, step: Step, place: Place): Promise<number> {
  const kept = await work.db.transaction().execute((tx) => write(tx, work, folder, step, place));
  if (kept > 0) work.wake();
  return kept;
}

async function write(tx: Tx, work: Work, folder: Folder, { mails, notes }: Step, place: Place): Promise<number> {
  const now = await lockFolder(tx, work.hold, folder.id);
  if (now.uidValidity !== folder.uidValidity) throw new LostHold();
  const hashed = mails.map((mail) => ({ ...mail, hash: sha256Of(mail.content) }));
  const ids = await idsByHash(
    tx,
    hashed.map(({ hash }) => hash),
  );
  const fresh = hashed.filter(({ hash }, index) => isFirst(hashed, hash, index) && !ids.has(hash.toString("hex")));
  const stored = await accept(
    tx,
    fresh.map((mail) => accepted(work, mail)),
  );
  const freshIds = new Map(fresh.map(({ uid }, index) => [uid, stored[index]]));
  for (const { uid, hash } of fresh) ids.set(hash.toString("hex"), freshIds.get(uid) ?? "");
  const { after, moveTo } = work.box;
  const settled = after === "leave" || (after === "move" && moveTo === folder.path);
  await noteMails(tx, folder.id, [
    ...notes,
    ...hashed.map(({ uid, hash }): Note => {
      const outcome = freshIds.has(uid) ? "kept" : "known";
      return { uid, outcome, rawId: ids.get(hash.toString("hex")), settled };
    }),
  ]);
  await advance(tx, folder.id, { lastUid: place.lastUid, kept: fresh.length, waiting: place.waiting });
  return fresh.length;
}

const isFirst = (mails: readonly { hash: Buffer }[], hash: Buffer, place: number): boolean =>
  mails.findIndex((other) => other.hash.equals(hash)) === place;

/** What lay there before we came is an archive, dated by its own word; what came since is mail like any other. */
function accepted({ box, addresses }: Work, { at, content }: Mail): AcceptedMail {
  const mail = { envelopeFrom: "", envelopeTo: addresses, content };
  if (isBefore(at, box.createdAt)) return { ...mail, source: "import" };
  return { ...mail, source: "imap", receivedAt: new Date(Math.min(at.getTime(), Date.now())) };
}

/** A server tells the second a mail came in, and no more: what came in the same second did not come before. */
const isBefore = (at: Date, moment: Date | null): boolean =>
  moment !== null && at.getTime() < Math.floor(moment.getTime() / 1000) * 1000;
