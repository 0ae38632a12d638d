import { z } from "zod";
import { Id, Instant } from "../../platform/contract.ts";
import { StaffRef } from "../../team/contract.ts";

/** In rising order: somebody with several pages is where they do most. */
export const Doing = z.enum(["looking", "noting", "answering"]);
export type Doing = z.infer<typeof Doing>;

/** A sign of life of one page of a browser, to be given again before it is forgotten (45 s). */
export const PresenceInput = z.object({
  /** The page: an id it has made for itself. */
  page: Id,
  doing: Doing,
});
export type PresenceInput = z.infer<typeof PresenceInput>;

/** Somebody who has a conversation open. */
export const Present = z.object({ staff: StaffRef, doing: Doing, since: Instant });
export type Present = z.infer<typeof Present>;

/** Who has it open, each once, those who came first first; at most twenty. */
export const PresentIn = z.object({ conversationId: Id, people: z.array(Present) });
export type PresentIn = z.infer<typeof PresentIn>;

/** The conversations that somebody has open, at most five hundred. */
export const Presence = z.object({ items: z.array(PresentIn) });
export type Presence = z.infer<typeof Presence>;
