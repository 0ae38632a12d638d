import type { TrialReason, TrialState } from "../contract.ts";

/** An accepted mail is with us within this time, or something holds it up. */
export const patienceMs = 60_000;
/** No attempt to hand it over takes longer; whoever tried is gone. */
const longestSendingMs = 90_000;

export type Trial = {
  id: string;
  state: "sending" | "accepted" | "arrived" | "refused";
  reason: TrialReason | null;
  detail: string;
  startedAt: Date;
  acceptedAt: Date | null;
  arrivedAt: Date | null;
};

/** How a trial stands at a moment: what has taken too long is missing, or was never finished. */
export function standingOf(trial: Trial, now: Date): { state: TrialState; reason: TrialReason | null } {
  const { state, reason, startedAt, acceptedAt } = trial;
  const since = (at: Date) => now.getTime() - at.getTime();
  if (state === "accepted" && acceptedAt && since(acceptedAt) > patienceMs) return { state: "missing", reason: null };
  if (state === "sending" && since(startedAt) > longestSendingMs) return { state: "refused", reason: "timeout" };
  return { state, reason };
}

/** How long it took from us to us, or has taken so far, in whole seconds. */
export const secondsOf = ({ startedAt, arrivedAt }: Trial, now: Date): number =>
  Math.max(0, Math.round(((arrivedAt ?? now).getTime() - startedAt.getTime()) / 1000));

const opening = "Stammgast test";

/** Its subject names it: some servers give a mail another Message-ID on its way, none another subject. */
export const subjectOf = (id: string): string => `${opening} ${id}`;

/** The trial a subject names. */
export function trialIn(subject: string): string | undefined {
  return /^Stammgast test ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(subject.trim())?.[1];
}
