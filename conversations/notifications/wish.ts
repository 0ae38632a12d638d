import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { type NotificationWishes, notificationKinds, type WishesInput } from "./contract.ts";
import { channelsFor, noWishes } from "./notification.ts";
import { person } from "./read.ts";
import { readWishes, wishesOf, writeWishes } from "./store.ts";

const longestPauseMs = 366 * 86_400_000;

/** How the actor wants to be told; what they never said is as usual. */
export async function getWishes(db: Db, actor: Actor, mailWorks: boolean): Promise<NotificationWishes> {
  const row = await readWishes(db, person(actor));
  const wishes = row ? wishesOf(row) : noWishes;
  const channels = Object.fromEntries(notificationKinds.map((kind) => [kind, channelsFor(wishes, kind)]));
  return {
    channels: channels as NotificationWishes["channels"],
    quiet: wishes.quiet,
    timeZone: wishes.timeZone,
    pausedUntil: wishes.pausedUntil && wishes.pausedUntil > new Date() ? wishes.pausedUntil.toISOString() : null,
    mailWorks,
  };
}

/** Says how the actor wants to be told from now on. Throws `invalid` for a pause of over a year. */
export async function wish(tx: Tx, actor: Actor, input: WishesInput, now = new Date()): Promise<void> {
  const staffId = person(actor);
  const pausedUntil = input.pausedUntil ? new Date(input.pausedUntil) : null;
  if (pausedUntil && pausedUntil.getTime() - now.getTime() > longestPauseMs) {
    throw invalid("too-far", "This is more than a year away. Choose an earlier moment.");
  }
  await writeWishes(tx, staffId, { ...input, pausedUntil });
  await record(tx, actor, [{ type: "notification-wishes.changed", data: { staffId }, staffIds: [staffId] }]);
}
