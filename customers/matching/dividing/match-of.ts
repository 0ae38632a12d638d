import { newId } from "../../../platform/ids.ts";
import type { MatchReason } from "../contract.ts";
import type { Weights } from "../weights/weights.ts";
import type { Meeting } from "./divide.ts";
import { Likenesses } from "./likeness.ts";
import type { Member, Proof } from "./member.ts";

/** A match as it is written down, with its reasons as they were weighed. */
export type Weighed = {
  id: string;
  oneId: string;
  otherId: string;
  mean: number;
  proven: Proof | null;
  reasons: MatchReason[];
};

/** The smaller id first, and the reasons told from there. */
export function matchOf(mine: Member, yours: Member, meeting: Meeting, weights: Weights | undefined): Weighed {
  const [one, other] = mine.profileId < yours.profileId ? [mine, yours] : [yours, mine];
  const reasons = weights ? new Likenesses([one.words, other.words], weights).reasons(0, 1) : [];
  return {
    ...{ id: newId(), oneId: one.profileId, otherId: other.profileId },
    ...{ mean: meeting.mean, proven: meeting.proven ?? null, reasons },
  };
}
