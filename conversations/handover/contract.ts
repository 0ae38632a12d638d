import { z } from "zod";
import { Id } from "../../platform/contract.ts";

/** To whom, and a word with it: at most 2,000 characters. */
export const HandoverInput = z.object({
  /** The id the note will have, made by the client so that handing over twice is doing so once. */
  id: Id,
  staffId: Id,
  word: z.string().trim().min(1).max(2000),
});
export type HandoverInput = z.infer<typeof HandoverInput>;
