import type { Db, Tx } from "../../platform/db/database.ts";
import { countAgain, standAgain } from "../again/derive-again.ts";
import { searchAgain } from "../again/mend-messages.ts";
import { eraseConversations, eraseMessages } from "../away/purge-store.ts";
import { rebuilt } from "./rebuilt.ts";
import { type Blackened, redactJson, redactor } from "./redact.ts";
import {
  countSaid,
  eraseAddresses,
  leaveTalks,
  listEmptied,
  listOwn,
  listRemaining,
  type Margins,
  type Remaining,
  readMargins,
  readOthers,
  readTalks,
  rewriteMargins,
  rewriteRaw,
  rewriteRemaining,
} from "./store.ts";

/** Somebody whose every word goes: profiles, and by what they are known in texts. */
export type Erasee = { profileIds: readonly string[] } & Omit<Blackened, "others">;

/** What of somebody's conversations goes, and what stays. */
export type TalksErased = {
  /** Conversations with them alone, and all messages in them. */
  conversations: number;
  messages: number;
  files: number;
  /** Conversations that others take part in, their own messages there, and those of others that stay with black words. */
  shared: number;
  ownInShared: number;
  blackened: number;
  /** Files of others in them, which stay as they are. */
  filesOfOthers: number;
};

/** Counts what `eraseFromConversations` would do. Nothing is written. */
export async function foreseeErasing(db: Db, profileIds: readonly string[]): Promise<TalksErased> {
  const { alone, shared } = await readTalks(db, profileIds);
  const [own, common] = await Promise.all([countSaid(db, alone, profileIds), countSaid(db, shared, profileIds)]);
  return {
    ...{ conversations: alone.length, messages: own.messages, files: own.files + common.ownFiles },
    ...{ shared: shared.length, ownInShared: common.own, blackened: common.messages - common.own },
    filesOfOthers: common.files - common.ownFiles,
  };
}

/**
 * Removes somebody from every conversation: those with them alone go wholly, of those with others only their own messages. What
 * others and we wrote there stays, with their name, addresses and numbers blacked out, without quotes and HTML; the mail as it
 * came gives way to what is left of it. Of all mail that goes a tombstone stays: hash, date and reason.
 */
export async function eraseFromConversations(tx: Tx, person: Erasee, now: Date): Promise<TalksErased> {
  const { profileIds } = person;
  const foreseen = await foreseeErasing(tx, profileIds);
  const { alone, shared } = await readTalks(tx, profileIds);
  const others = await readOthers(tx, shared, profileIds);
  if (alone.length > 0) await eraseConversations(tx, alone, "erased", now);
  await eraseMessages(tx, await listOwn(tx, shared, profileIds), "erased", now);
  await leaveTalks(tx, shared, profileIds);
  const emptied = await listEmptied(tx, shared);
  if (emptied.length > 0) await eraseConversations(tx, emptied, "erased", now);
  const left = shared.filter((id) => !emptied.includes(id));
  if (left.length > 0) await blacken(tx, left, redactor({ ...person, others }), person, now);
  await eraseAddresses(tx, person.addresses, now);
  return foreseen;
}

type Redact = (text: string) => string;

async function blacken(tx: Tx, ids: readonly string[], redact: Redact, person: Erasee, now: Date): Promise<void> {
  const rows = (await listRemaining(tx, ids)).map((row) => blackened(row, redact, person));
  await rewriteRemaining(tx, rows);
  for (const row of rows) if (row.rawId) await rewriteRaw(tx, row.rawId, rebuilt(row), now);
  await searchAgain(
    tx,
    rows.map(({ id }) => id),
  );
  await rewriteMargins(tx, blackenedMargins(await readMargins(tx, ids), redact, person));
  await countAgain(tx, ids);
  await standAgain(tx, ids);
}

function blackened(row: Remaining, redact: Redact, person: Erasee): Remaining {
  const { mailId, replyToId, ...rest } = row;
  const ids = (value: string | null) => (value === null || redact(value) === value ? value : null);
  return {
    ...rest,
    ...{ mailId: ids(mailId), replyToId: ids(replyToId), refs: row.refs.filter((ref) => redact(ref) === ref) },
    ...{ subject: redact(row.subject), text: redact(row.text), signature: redact(row.signature) },
    ...{ authorName: redact(row.authorName), recipients: without(row.recipients, person.addresses, redact) },
    ...{ forwards: redactJson(row.forwards, redact), particulars: redactJson(row.particulars, redact) },
  };
}

/** Recipients but for these. */
function without(recipients: Remaining["recipients"], addresses: readonly string[], redact: Redact) {
  const gone = new Set(addresses);
  const entries = Object.entries(recipients).map(([role, mailboxes]) => [
    role,
    Array.isArray(mailboxes)
      ? mailboxes
          .filter(({ address }) => !gone.has(address.toLowerCase()))
          .map((one) => ({ ...one, name: redact(one.name) }))
      : mailboxes,
  ]);
  return Object.fromEntries(entries) as Remaining["recipients"];
}

function blackenedMargins(margins: Margins, redact: Redact, person: Erasee): Margins {
  const { drafts, ...others } = margins;
  const rewritten = drafts.map((draft) => ({
    ...draft,
    text: redact(draft.text),
    recipients: without(draft.recipients, person.addresses, redact),
  }));
  return { ...redactJson(others, redact), drafts: rewritten };
}
