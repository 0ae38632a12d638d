import type { Actor } from "../../platform/actor.ts";
import type { Page, PageQuery } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import { markSpam } from "../away/spam.ts";
import type { BlockInput, BlockView } from "./contract.ts";
import { domainOf, readSender, type Sender, sendersOf } from "./sender.ts";
import { isShared } from "./shared-domains.ts";
import { type BlockRow, deleteBlock, findBlock, insertBlock, listBlocked, listBlocks, ownSenders } from "./store.ts";

/**
 * Blocks an address or a whole domain: what comes from there from now on goes into spam, without a word to anybody. Blocking
 * twice is blocking once. A conversation named with it goes into spam in the same step. Throws `invalid` for what cannot be
 * blocked, `conflict` for what is our own.
 */
export async function block(tx: Tx, actor: Actor, input: BlockInput): Promise<{ view: BlockView; created: boolean }> {
  const sender = readSender(input);
  if (await isOurs(tx, sender))
    throw conflict("own-address", "This is your own. What you send yourselves cannot be blocked.");
  const id = newId();
  const created = await insertBlock(tx, id, sender, actor.staffId);
  if (created) await record(tx, actor, [{ type: "sender.blocked", data: { blockId: id } }]);
  if (input.conversationId) await markSpam(tx, actor, input.conversationId);
  const row = await findBlock(tx, sender);
  if (!row) throw conflict("unblocked", "Somebody has just unblocked it. Try again.");
  return { view: present(row), created };
}

/** Lets their mail in again. What lies in spam stays there. Throws `not_found`. */
export async function unblock(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!(await deleteBlock(tx, id))) throw notFound("block");
  await record(tx, actor, [{ type: "sender.unblocked", data: { blockId: id } }]);
}

async function isOurs(tx: Tx, { kind, value }: Sender): Promise<boolean> {
  const own = await ownSenders(tx);
  if (kind === "address" && own.some(({ address }) => address === value)) return true;
  const domains = own.filter(({ ours }) => ours).map(({ address }) => domainOf(address));
  const domain = kind === "domain" ? value : domainOf(value);
  return domains.some(
    (mine) => !isShared(mine) && (mine === domain || (kind === "domain" && mine.endsWith(`.${value}`))),
  );
}

export type BlockQuery = PageQuery & { q?: string; covering?: string };

/** Who is blocked, the last one first; `q` narrows to what has it somewhere, `covering` to what blocks this address. */
export async function readBlocks(db: Db, { q = "", covering, cursor, limit }: BlockQuery): Promise<Page<BlockView>> {
  if (covering) {
    const found = await listBlocked(db, sendersOf(covering.trim().toLowerCase()));
    return { items: found.map(present), next: null };
  }
  const place = readCursor(cursor, ["id"]) as [string] | null;
  const rows = await listBlocks(db, { part: q.trim().toLowerCase(), before: place?.[0] ?? null, limit: limit + 1 });
  return toPage(rows, limit, present, (row) => [row.id]);
}

/** Of these addresses, those that are blocked, by themselves or with their domain. One round trip. */
export async function blockedAmong(db: Db, addresses: readonly string[]): Promise<Set<string>> {
  const senders = new Map(addresses.map((address) => [address, sendersOf(address)]));
  const rows = await listBlocked(db, [...senders.values()].flat());
  const blocked = new Set(rows.map(({ kind, value }) => `${kind} ${value}`));
  const isBlocked = ({ kind, value }: Sender) => blocked.has(`${kind} ${value}`);
  return new Set(addresses.filter((address) => senders.get(address)?.some(isBlocked)));
}

const present = (row: BlockRow): BlockView => ({
  id: row.id,
  kind: row.kind,
  value: row.value,
  by: row.staff_id ? { id: row.staff_id, name: row.staff_name ?? "" } : null,
  at: row.created_at.toISOString(),
});
