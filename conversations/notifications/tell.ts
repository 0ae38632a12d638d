import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { announce } from "../../platform/events/record.ts";
import { newId } from "../../platform/ids.ts";
import type { NotificationKind } from "./contract.ts";
import { mannerOf } from "./notification.ts";
import {
  findAssignees,
  findConcerned,
  findHearers,
  type Hearer,
  insertNotices,
  type Notice,
  wishesOf,
  withdrawAssigned,
  withdrawMessage,
} from "./store.ts";

/** Something that happened in a conversation. */
export type News = { conversationId: string; messageId: string | null };

/**
 * Tells whoever looks after these conversations now that they were given to them, as each of them wishes, and takes back what
 * was told to others who have not looked yet. `messageId`: the word that came with it. Nobody hears of what they did
 * themselves or may not see.
 */
export async function tellAssigned(
  tx: Tx,
  actor: Actor,
  conversationIds: readonly string[],
  now = new Date(),
  messageId: string | null = null,
): Promise<void> {
  if (conversationIds.length === 0) return;
  await gone(tx, await withdrawAssigned(tx, conversationIds));
  const hearers = (await findAssignees(tx, conversationIds)).filter(({ staffId }) => staffId !== actor.staffId);
  const tellings = hearers.map((hearer) => {
    const news = { conversationId: hearer.conversationId, messageId };
    return { hearer, kind: "assigned" as const, news };
  });
  await tell(tx, actor, tellings, now);
}

/** Tells people that a note speaks to them. */
export async function tellMentioned(
  tx: Tx,
  actor: Actor,
  news: News,
  staffIds: readonly string[],
  now = new Date(),
): Promise<void> {
  const others = staffIds.filter((id) => id !== actor.staffId);
  if (others.length === 0) return;
  const hearers = await findHearers(tx, news.conversationId, others);
  const tellings = hearers.map((hearer) => ({ hearer, kind: "mentioned" as const, news }));
  await tell(tx, actor, tellings, now);
}

/**
 * Tells whoever looks after a conversation or follows it that something was said in it: mail, an answer, a note. `but` have
 * been told of it already. At most one query where nobody is to be told.
 */
export async function tellConcerned(
  tx: Tx,
  actor: Actor,
  said: readonly (News & { byCustomer: boolean })[],
  but: readonly string[] = [],
  now = new Date(),
): Promise<void> {
  if (said.length === 0) return;
  const hearers = await findConcerned(tx, [...new Set(said.map(({ conversationId }) => conversationId))]);
  const tellings = hearers
    .filter(({ staffId }) => staffId !== actor.staffId && !but.includes(staffId))
    .flatMap((hearer) => {
      // Several at once in one conversation are told of as one, by the last.
      const news = said.findLast(({ conversationId }) => conversationId === hearer.conversationId);
      if (!news) return [];
      const kind: NotificationKind = hearer.mine && news.byCustomer ? "mail" : "followed";
      return [{ hearer, kind, news }];
    });
  await tell(tx, actor, tellings, now);
}

/** Takes back what was told of a message that never left, where it was said and where it is shown. */
export const untellMessage = async (tx: Tx, conversationIds: readonly string[], messageId: string): Promise<void> =>
  gone(tx, await withdrawMessage(tx, conversationIds, messageId));

async function gone(tx: Tx, staffIds: readonly string[]): Promise<void> {
  if (staffIds.length > 0) await announce(tx, { type: "notification.undone", staffIds });
}

type Telling = { hearer: Hearer; kind: NotificationKind; news: News };

async function tell(tx: Tx, actor: Actor, tellings: readonly Telling[], now: Date): Promise<void> {
  const notices = tellings.flatMap(({ hearer, kind, news }): Notice[] => {
    const manner = mannerOf(wishesOf(hearer), kind, now);
    if (!manner) return [];
    const { staffId, conversationId } = hearer;
    const about = { kind, conversationId, messageId: news.messageId, byId: actor.staffId, at: now };
    return [{ ...about, ...manner, staffId, id: newId(now) }];
  });
  if (notices.length === 0) return;
  await insertNotices(tx, notices);
  await announce(tx, { type: "notification.made", staffIds: notices.map(({ staffId }) => staffId) });
}
