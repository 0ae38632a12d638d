import { DAY, HOUR, localTime, MINUTE } from "./calendar.ts";
import { chooseStory, liveStory, type Teller } from "./history.ts";
import type { Customer } from "./people/customers.ts";
import { staffMember, type Talk, type Turn } from "./talk.ts";
import type { Story } from "./telling/story.ts";
import type { OpenAffair } from "./today.ts";
import { asStaff } from "./voice.ts";

/** How the open talks of today stand: how many turns are told, how long ago the last was, and whether somebody has it. */
const STANDING: { state: "new" | "us" | "them"; ago: number; assigned: boolean }[] = [
  { state: "new", ago: 3, assigned: false },
  { state: "new", ago: 17, assigned: true },
  { state: "new", ago: 24, assigned: false },
  { state: "new", ago: 33, assigned: false },
  { state: "new", ago: 52, assigned: true },
  { state: "new", ago: 71, assigned: false },
  { state: "new", ago: 105, assigned: false },
  { state: "new", ago: 140, assigned: true },
  { state: "new", ago: 190, assigned: false },
  { state: "new", ago: 255, assigned: true },
  { state: "us", ago: 29, assigned: true },
  { state: "us", ago: 84, assigned: true },
  { state: "us", ago: 160, assigned: true },
  { state: "us", ago: 22 * 60, assigned: true },
  { state: "us", ago: 27 * 60, assigned: false },
  { state: "them", ago: 46, assigned: true },
  { state: "them", ago: 118, assigned: true },
  { state: "them", ago: 230, assigned: true },
  { state: "them", ago: 25 * 60, assigned: true },
  { state: "them", ago: 49 * 60, assigned: true },
];

const TOLD = { new: 1, us: 3, them: 2 };

/** Open talks of the last two days from people who are not on the reference screens. */
export function openNow(by: Teller, customers: Customer[]): OpenAffair[] {
  return STANDING.flatMap(({ state, ago, assigned }) => {
    const owed = state === "us" ? 1 : 0;
    const talk = recentTalk(by, customers, new Date(by.now.getTime() - ago * MINUTE), TOLD[state], owed);
    talk.closed = false;
    const reply = state === "them" ? lastAsReply(by, talk) : undefined;
    return [{ talk, assigned: assigned ? talk.staff : undefined, reply }];
  });
}

/** Talks of the past week that have come to their end. */
export function lastWeek(by: Teller, customers: Customer[], count: number): Talk[] {
  return Array.from({ length: count }, (_, index) => {
    const end = new Date(by.now.getTime() - 5 * HOUR - ((index + by.random.next()) / count) * 8.5 * DAY);
    const { hour } = localTime(end);
    const awake = hour < 8 ? new Date(end.getTime() - (hour + 4) * HOUR) : end;
    return recentTalk(by, customers, awake, 2 + (index % 3));
  });
}

/** A talk whose turn number `told` was at `end`, the turns before it close together; `owed` turns are still to come. */
function recentTalk(by: Teller, customers: Customer[], end: Date, told: number, owed = 0): Talk {
  const suits = (story: Story) => story.turns.length >= told + owed && !story.weBegin && !story.episode;
  for (let tries = 0; tries < 200; tries += 1) {
    const customer = by.random.pick(customers);
    if (customer.knownByHand) continue;
    const story = chooseStory(by, customer, end, suits);
    if (!story) continue;
    const talk = liveStory(by, customer, story, new Date(end.getTime() - told * HOUR));
    if (!talk || talk.turns.length < told) continue;
    talk.turns = talk.turns.slice(0, told);
    retime(by, talk.turns, end);
    return talk;
  }
  throw new Error(`no customer of the demo has a story of ${told} turns left`);
}

function retime({ random }: Teller, turns: Turn[], end: Date): void {
  let at = end;
  for (const turn of turns.toReversed()) {
    turn.at = at;
    at = new Date(at.getTime() - random.int(18, 150) * MINUTE);
  }
}

/** Takes our last answer out of the mails: it is given at the desk. */
function lastAsReply({ random }: Teller, talk: Talk): OpenAffair["reply"] {
  const turn = talk.turns.pop();
  if (!turn) throw new Error("a talk without an answer cannot wait for the customer");
  const text = asStaff(random, staffMember(talk.staff), talk.customer, turn.text, turn.at, talk.turns.length);
  return { by: talk.staff, at: turn.at, text };
}
