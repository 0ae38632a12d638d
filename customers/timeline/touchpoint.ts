import type { JourneyStage } from "../contract.ts";

/** So long nothing happens, and it is another visit: what web analytics agree on. */
export const visitPauseMs = 30 * 60_000;

/** Something happened between us and a profile; the thing itself lives in its own room. */
export type Touch = {
  profileId: string;
  at: Date;
  /** Of the message, the note, the visit, or what happened to an order. */
  id: string;
  kind: "message" | "note" | "visit" | "order";
  /** From them, from us, or neither. */
  direction: "in" | "out" | "none";
  conversationId: string | null;
  /** Which stage it belongs to, where that is not said of its conversation. */
  journey?: JourneyStage;
};
