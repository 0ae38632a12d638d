import { oneAtATime } from "../../../platform/one-at-a-time.ts";

/** Large mails are stored and read one at a time: several at once would take the memory of a small computer. */
export const throughTheDoor = oneAtATime();
