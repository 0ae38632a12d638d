import type { Locale } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import { lengthOf } from "../../platform/db/pieces.ts";
import { type Seal, WrongKey } from "../../platform/secrets/seal.ts";
import type { MessageKey, Outgoing, OutgoingFile } from "../outbox/deliver.ts";
import { bigOnes } from "./big-ones.ts";
import { findWish, keepLink, type LinkRow, listLinks } from "./store.ts";
import { hashOf, newToken } from "./token.ts";

/** What a mail says in the place of a file. */
export type OutgoingLink = { name: string; size: number; url: string; until: Date; locale: Locale };
export type LinkDeps = { db: Db; seal: Seal; publicUrl: string | undefined };
type Split = { enclosed: OutgoingFile[]; links: OutgoingLink[] };

const dayMs = 86_400_000;

/**
 * Parts the files of a letter into those that go with it and those that go as a link, as the house wishes. What went as a link
 * once does so when it is tried again, by the same address.
 */
export async function linkBigFiles(
  { db, seal, publicUrl }: LinkDeps,
  letter: Pick<Outgoing, "conversation_id" | "message_id">,
  files: readonly OutgoingFile[],
): Promise<Split> {
  const key = { conversationId: letter.conversation_id, messageId: letter.message_id };
  const all = { enclosed: [...files], links: [] };
  if (!publicUrl || files.length === 0) return all;
  const [wish, known] = await Promise.all([findWish(db, key), listLinks(db, key)]);
  const weighed = files.map(({ id, content, content_id }) => ({
    ...{ id, size: lengthOf(content), inWords: content_id !== null },
  }));
  const linked = wish.overMb === null ? new Set<string>() : bigOnes(weighed, wish.overMb);
  for (const { attachment_id } of known) linked.add(attachment_id);
  const links: OutgoingLink[] = [];
  for (const { id, name, content } of files.filter((file) => linked.has(file.id))) {
    const row = known.find(({ attachment_id }) => attachment_id === id);
    const until = row?.expires_at ?? new Date(Date.now() + wish.days * dayMs);
    const token = (row && opened(seal, row)) ?? (await made(db, seal, key, id, until));
    links.push({
      name,
      size: lengthOf(content),
      url: `${publicUrl.replace(/\/$/, "")}/f/${token}`,
      until,
      locale: wish.locale,
    });
  }
  return { enclosed: files.filter(({ id }) => !linked.has(id)), links };
}

const about = (attachmentId: string) => `file link ${attachmentId}`;

/** Undefined after a restore without the key that seals: then it gets another token, for nobody was told the old one. */
function opened(seal: Seal, { attachment_id, token }: LinkRow): string | undefined {
  try {
    return seal.open(token, about(attachment_id));
  } catch (error) {
    if (error instanceof WrongKey) return undefined;
    throw error;
  }
}

async function made(db: Db, seal: Seal, key: MessageKey, attachmentId: string, expiresAt: Date): Promise<string> {
  const token = newToken();
  const sealed = seal.close(token, about(attachmentId));
  await keepLink(db, key, { attachmentId, hash: hashOf(token), token: sealed, expiresAt });
  return token;
}
