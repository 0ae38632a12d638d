import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { v7 } from "uuid";
import type { AssignmentInput, ConversationRow, ConversationView } from "../../conversations/contract.ts";
import type { JourneyStage } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import type { ShopRef, StaffRef } from "../../team/contract.ts";
import {
  close,
  follow,
  giveWithWord,
  markRead,
  markSpam,
  markUnread,
  place,
  remove,
  reopen,
  restore,
  snooze,
  tag,
  takeHandoverBack,
  unfollow,
  unmarkSpam,
  untag,
  wake,
} from "../api/conversations.ts";
import { type Given, giveAway } from "../api/give-away.ts";
import { refresh, show } from "../api/optimistic.ts";
import { explain } from "../api/problem.ts";
import { useMe } from "../frame/use-me.ts";

type Change = Parameters<typeof show>[2];
/** Shows a change, asks the server for it and takes it back if refused. Answers whether it was done. */
type CarryOut = (id: string, change: Change, call: () => Promise<unknown>) => Promise<boolean>;
type Words = ReturnType<typeof useWords>;

/** What can be done to a conversation. Each shows at once, says what happened, offers the way back, and undoes itself if refused. */
export function useChange() {
  const client = useQueryClient();
  const words = useWords();
  const me = useMe().id;
  return useMemo(() => {
    const carryOut: CarryOut = async (id, change, call) => {
      const back = await show(client, id, change);
      try {
        await call();
        return true;
      } catch (error) {
        back();
        say({ text: explain(words.t, error), bad: true });
        return false;
      } finally {
        void refresh(client, id);
      }
    };
    return {
      ...closing(carryOut, words),
      ...giving(carryOut, words),
      ...snoozing(carryOut, words),
      ...tagging(carryOut, words),
      ...placing(carryOut, words),
      ...following(carryOut, words, me),
      ...puttingAway(carryOut, words),
      markUnread: (id: string) => carryOut(id, { unread: true }, () => markUnread(id)),
      markRead: (id: string) => carryOut(id, { unread: false, mentioned: false }, () => markRead(id)),
    };
  }, [client, words, me]);
}

const undo = ({ t }: Words, run: () => unknown) => ({ label: t("basics.undo"), run: () => void run() });

function closing(carryOut: CarryOut, words: Words) {
  const again = async (id: string) => {
    await carryOut(id, { state: "open" }, () => reopen(id));
  };
  const shut = async (id: string) => {
    const done = await carryOut(id, { state: "closed", snoozedUntil: null }, () => close(id));
    if (done) say({ text: words.t("conversation.closedIt"), action: undo(words, () => again(id)) });
  };
  return { close: shut, reopen: again };
}

function giving(carryOut: CarryOut, words: Words) {
  const give = async (row: ConversationRow, staff: StaffRef | null, shop?: ShopRef): Promise<boolean> => {
    const { id } = row;
    const input: AssignmentInput = { staffId: staff?.id ?? null, ...(shop ? { shopId: shop.id } : {}) };
    let given: Given = { wayBack: null, inSight: true };
    const done = await carryOut(id, { assignee: staff, ...(shop ? { shop } : {}) }, async () => {
      given = await giveAway(id, input);
    });
    if (!done) return false;
    const { wayBack, inSight } = given;
    const to = staff?.name ?? shop?.name;
    const text = !inSight
      ? words.t("conversation.outOfSight", { name: to ?? row.shop?.name ?? "" })
      : to
        ? words.t("conversation.gaveTo", { name: to })
        : words.t("conversation.gaveToNobody");
    const before = { assignee: row.assignee, shop: row.shop };
    say({ text, ...(wayBack ? { action: undo(words, () => carryOut(id, before, wayBack)) } : {}) });
    return true;
  };
  const handOver = async (row: ConversationRow, staff: StaffRef, word: string): Promise<boolean> => {
    if (word === "") return give(row, staff);
    const { id } = row;
    const noteId = v7();
    let inSight = true;
    const done = await carryOut(id, { assignee: staff }, async () => {
      inSight = (await giveWithWord(id, { id: noteId, staffId: staff.id, word })) !== undefined;
    });
    if (!done) return false;
    const takeBack = () => carryOut(id, { assignee: row.assignee }, () => takeHandoverBack(id, noteId));
    const text = inSight
      ? words.t("conversation.handOver.done", { name: staff.name })
      : words.t("conversation.outOfSight", { name: staff.name });
    say({ text, action: undo(words, takeBack) });
    return true;
  };
  return { assign: give, handOver };
}

function snoozing(carryOut: CarryOut, words: Words) {
  const { t, format } = words;
  const sleep = (id: string, until: string | null) =>
    carryOut(id, { snoozedUntil: until }, () => (until ? snooze(id, until) : wake(id)));
  const later = async ({ id, snoozedUntil }: ConversationRow, until: string | null) => {
    if (!(await sleep(id, until))) return;
    say({
      text: until ? t("conversation.snoozedIt", { at: format.coming(until) }) : t("conversation.wokeIt"),
      action: undo(words, () => sleep(id, snoozedUntil)),
    });
  };
  return { snooze: later, wake: (row: ConversationRow) => later(row, null) };
}

/** Out of sight and back. The way back leads to exactly where it stood, which the server remembers. */
function puttingAway(carryOut: CarryOut, words: Words) {
  const { t } = words;
  const now = () => new Date().toISOString();
  const spam = async (id: string) => {
    const done = await carryOut(id, { state: "spam", awayAt: now(), snoozedUntil: null }, () => markSpam(id));
    if (done) say({ text: t("conversation.markedSpam"), action: undo(words, () => noSpam(id, false)) });
  };
  const noSpam = async (id: string, aloud = true) => {
    const done = await carryOut(id, { state: "open", awayAt: null }, () => unmarkSpam(id));
    if (done && aloud) say({ text: t("conversation.unmarkedSpam"), action: undo(words, () => spam(id)) });
  };
  const bin = async (id: string) => {
    const done = await carryOut(id, { state: "deleted", awayAt: now(), snoozedUntil: null }, () => remove(id));
    if (done) say({ text: t("conversation.deletedIt"), action: undo(words, () => back(id, false)) });
  };
  const back = async (id: string, aloud = true) => {
    const done = await carryOut(id, { state: "open", awayAt: null, purgeAt: null }, () => restore(id));
    if (done && aloud) say({ text: t("conversation.restoredIt"), action: undo(words, () => bin(id)) });
  };
  return { spam, noSpam, remove: bin, restore: back };
}

/** Hearing of what happens in it, or no more: for oneself, and for others. */
function following(carryOut: CarryOut, words: Words, me: string) {
  const { t } = words;
  const turn = ({ id, followers }: ConversationView, staff: StaffRef, on: boolean) => {
    const others = followers.filter((one) => one.id !== staff.id);
    const change = { followers: on ? [...others, { id: staff.id, name: staff.name }] : others };
    return carryOut(id, change, () => (on ? follow(id, staff.id) : unfollow(id, staff.id)));
  };
  const both = (on: boolean) => async (conversation: ConversationView, staff: StaffRef) => {
    if (!(await turn(conversation, staff, on))) return;
    const key = staff.id === me ? "you" : "they";
    say({
      text: t(`conversation.follow.${on ? "began" : "ended"}.${key}`, { name: staff.name }),
      action: undo(words, () => turn(conversation, staff, !on)),
    });
  };
  return { follow: both(true), unfollow: both(false) };
}

/** To which stage of the customer's journey it belongs; null: nobody says. */
function placing(carryOut: CarryOut, words: Words) {
  const { t } = words;
  const put = (id: string, stage: JourneyStage | null) => carryOut(id, { journey: stage }, () => place(id, stage));
  return {
    place: async ({ id, journey }: ConversationView, stage: JourneyStage | null) => {
      if (journey === stage || !(await put(id, stage))) return;
      say({
        text: stage
          ? t("conversation.journey.placed", { stage: t(`customers.timeline.stages.${stage}`) })
          : t("conversation.journey.unplaced"),
        action: undo(words, () => put(id, journey)),
      });
    },
  };
}

function tagging(carryOut: CarryOut, words: Words) {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const give = ({ id, tags }: ConversationRow, name: string) =>
    carryOut(id, { tags: tags.some((one) => same(one, name)) ? tags : [...tags, name] }, () => tag(id, name));
  const take = async (row: ConversationRow, name: string) => {
    const left = row.tags.filter((one) => one !== name);
    if (!(await carryOut(row.id, { tags: left }, () => untag(row.id, name)))) return;
    say({
      text: words.t("tags.removed", { tag: name }),
      action: undo(words, () => give({ ...row, tags: left }, name)),
    });
  };
  return { tag: give, untag: take };
}
