import { bringBack, isAway, putAway, type Was } from "./away/away.ts";
import type { Stage, State } from "./contract.ts";

/** As stored; the order of the numbers is the order of the inbox. */
export const stageNumbers = { new: 0, "waiting-for-us": 1, "waiting-for-them": 2 } as const satisfies Record<
  Stage,
  number
>;
const stageNames: readonly Stage[] = ["new", "waiting-for-us", "waiting-for-them"];
export const stageName = (stage: number): Stage => stageNames[stage] ?? "new";

/** What of a conversation changes when something is said in it. */
export type Standing = {
  state: State;
  stage: number;
  lastAt: Date;
  lastInAt: Date | null;
  lastOutAt: Date | null;
  closedAt: Date | null;
  /** Put off until then; only what is open can be. */
  snoozedUntil: Date | null;
  /** In spam or in the bin since then, and where it stood before. */
  awayAt: Date | null;
  was: Was | null;
  preview: string;
  previewBy: "customer" | "us";
};

/** What was said, as far as it changes where a conversation stands. */
export type Said = {
  direction: "in" | "out";
  at: Date;
  /** Automatic mail moves nothing: nobody waits for an answer to it. */
  automatic: boolean;
  /** Taken over from an archive and long past: it opens nothing. */
  settled: boolean;
  /** It came just now, however old it is: nobody here has read it. */
  news?: boolean;
  /** A report that words of ours will never arrive: somebody waits for them in vain. */
  undelivered?: boolean;
  preview: string;
};

/** Where a conversation stands that begins with these words. */
export function begin(said: Said): Standing {
  return {
    state: said.settled ? "closed" : "open",
    stage: said.direction === "out" ? stageNumbers["waiting-for-them"] : stageNumbers.new,
    lastAt: said.at,
    lastInAt: said.direction === "in" ? said.at : null,
    lastOutAt: said.direction === "out" ? said.at : null,
    closedAt: said.settled ? said.at : null,
    snoozedUntil: null,
    awayAt: null,
    was: null,
    preview: said.preview,
    previewBy: said.direction === "in" ? "customer" : "us",
  };
}

/**
 * Where it stands after these words. A customer's words reopen and wake it and wait for us; ours wait for them; automatic
 * mail and words older than the newest change nothing but the dates they belong to, save a report that ours will never
 * arrive, and what was under way when we answered. Spam stays spam whatever is said in
 * it; what was deleted comes back when a person goes on with it.
 */
export function goOn(before: Standing, said: Said): Standing {
  if (!isAway(before.state) || !before.awayAt) return goOnHere(before, said);
  const after = goOn(bringBack(before), said);
  const comesBack = before.state === "deleted" && !said.automatic && !said.settled;
  return comesBack ? after : putAway(after, before.state, before.awayAt);
}

/**
 * Where it stands after words of somebody blocked: in spam, whatever it was. In a conversation that others outside take
 * part in, their words are kept and move nothing.
 */
export function goOnBlocked(before: Standing, said: Said, others: boolean, now: Date): Standing {
  if (others) return goOn(before, { ...said, automatic: true });
  const after = goOn(before, said);
  return isAway(after.state) ? after : putAway(after, "spam", now);
}

function goOnHere(before: Standing, said: Said): Standing {
  const dates = datesAfter(before, said);
  if (said.undelivered) return { ...before, ...dates, ...waitingAgain() };
  if (said.automatic) return { ...before, ...dates };
  if (said.at < before.lastAt) return { ...before, ...dates, ...(said.news ? afterLateNews(before, said) : {}) };
  const opens = said.direction === "in" && !said.settled;
  const state = opens ? "open" : before.state;
  return {
    ...before,
    ...dates,
    state,
    stage: said.direction === "out" ? stageNumbers["waiting-for-them"] : waiting(before.stage, dates.lastOutAt),
    lastAt: said.at,
    closedAt: state === "open" ? null : before.closedAt,
    snoozedUntil: opens ? null : before.snoozedUntil,
    preview: said.preview,
    previewBy: said.direction === "in" ? "customer" : "us",
  };
}

/** A customer's words that were written before ours and came after them: we did not know them, and it is our turn. */
function afterLateNews(before: Standing, said: Said): Partial<Standing> {
  if (said.direction === "out" || said.settled) return {};
  const stage = waiting(before.stage, datesAfter(before, said).lastOutAt);
  const shown = before.previewBy === "us" ? { preview: said.preview, previewBy: "customer" as const } : {};
  return { state: "open", stage, closedAt: null, snoozedUntil: null, ...shown };
}

/** When something is said that is said now: after all that was said before, also where a clock was set back since. */
export const saidAt = (now: Date, { lastAt }: Pick<Standing, "lastAt">): Date =>
  now > lastAt ? now : new Date(lastAt.getTime() + 1);

/** What did not arrive was not said: it is open, and our turn. */
const waitingAgain = () => ({
  state: "open" as const,
  stage: stageNumbers["waiting-for-us"],
  closedAt: null,
  snoozedUntil: null,
});

/** When they and we last spoke, after these words. */
export const datesAfter = (before: Pick<Standing, "lastInAt" | "lastOutAt">, said: Said) => ({
  lastInAt: said.direction === "in" && !said.automatic ? later(before.lastInAt, said.at) : before.lastInAt,
  lastOutAt: said.direction === "out" ? later(before.lastOutAt, said.at) : before.lastOutAt,
});

/** New is what nobody ever answered, here or in what was merged into it. */
const waiting = (stage: number, lastOutAt: Date | null) =>
  lastOutAt || stage !== stageNumbers.new ? stageNumbers["waiting-for-us"] : stageNumbers.new;

const later = (a: Date | null, b: Date): Date => (a && a > b ? a : b);

/** The first words for a list: one line, at most 140 characters, cut at a word. */
export function previewOf(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, " ").trim();
  if (line.length <= 140) return line;
  const cut = line.slice(0, 139);
  const space = cut.lastIndexOf(" ");
  return `${space > 100 ? cut.slice(0, space) : cut}…`;
}

/** A conversation's subject: the mail's, without the "Re:" and "AW:" that clients pile up. */
export function subjectOf(subject: string): string {
  const bare = subject
    .replace(/^(\s*(re|aw|antw|antwort|fwd?|wg|sv|vs)(\[\d+\])?\s*:\s*)+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return bare.slice(0, 500);
}
