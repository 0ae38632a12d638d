import { z } from "zod";
import { Count, Id, Instant, PageQuery } from "../../platform/contract.ts";
import { StaffRef } from "../../team/contract.ts";
import { PersonCard, ProfileView } from "../contract.ts";

/** `open`: somebody should look. `joined`: one person. `apart`: two, as people said. `withdrawn`: what was joined no longer holds. */
export const matchStates = ["open", "joined", "apart", "withdrawn"] as const;
export const MatchState = z.enum(matchStates);
export type MatchState = z.infer<typeof MatchState>;

/** What a reason speaks of: a field, or what holds for the pair as a whole. */
export const matchParts = [
  ...["given", "middle", "surname", "organisation", "mail", "phone", "date", "street", "postcode", "city"],
  ...["before", "places", "together", "neighbours"],
] as const;
export const MatchPart = z.enum(matchParts);
export type MatchPart = z.infer<typeof MatchPart>;

/**
 * One step of the waterfall. `level`: how alike both are in this field, as `levelsOf` of the field counts. `bits` is a power of
 * two: +3 makes it eight times as likely that both are one person.
 */
export const MatchReason = z.object({
  part: MatchPart,
  level: z.number().int(),
  one: z.string(),
  other: z.string(),
  bits: z.number(),
});
export type MatchReason = z.infer<typeof MatchReason>;

/** One of the two: the profile that is alike, and whose it is now. */
export const MatchSide = z.object({
  customer: PersonCard,
  profile: ProfileView,
  /** How many profiles this customer has. */
  profiles: z.number().int(),
  /** How many mail addresses they have, over all profiles. */
  addresses: z.number().int(),
  openConversations: z.number().int(),
  lastAt: Instant,
});
export type MatchSide = z.infer<typeof MatchSide>;

export const MatchView = z.object({
  id: Id,
  state: MatchState,
  one: MatchSide,
  other: MatchSide,
  /** Powers of two, over all pairs of profiles of both. */
  bits: z.number(),
  /** That both are one person, as the weights have it: 0 to 1. */
  probability: z.number(),
  /** What both have proven to be theirs: needs no weighing. */
  proven: z.enum(["email", "phone"]).nullable(),
  reasons: z.array(MatchReason),
  madeAt: Instant,
  /** Null only while it is open. */
  decidedAt: Instant.nullable(),
  /** Who decided; null for nobody of us. */
  by: StaffRef.nullable(),
});
export type MatchView = z.infer<typeof MatchView>;

/** `by` whom a match was decided: one of us, any of us, or nobody (`itself`). */
export const MatchesQuery = PageQuery.extend({
  state: MatchState.default("open"),
  customer: Id.optional(),
  by: z.union([Id, z.enum(["us", "itself"])]).optional(),
});
export type MatchesQuery = z.infer<typeof MatchesQuery>;
export const MatchList = z.object({ items: z.array(MatchView), next: z.string().nullable() });

/**
 * Whether both are one person. Said of a joined match, `false` takes it apart again. `seen` is the state it was in when somebody
 * looked at it: where others have decided since, nothing is.
 */
export const MatchDecisionInput = z.object({ same: z.boolean(), seen: MatchState.optional() });
export type MatchDecisionInput = z.infer<typeof MatchDecisionInput>;

const Bits = z.number().min(-40).max(40);
/** What joining from `bits` on would get wrong, of what is joined, and miss, of all there is: 0 to 1, as the weights have it. */
export const OutlookPoint = z.object({ bits: z.number(), wrong: z.number(), missed: z.number(), joined: z.number() });
export type OutlookPoint = z.infer<typeof OutlookPoint>;

/** So many profiles there must be before weights are learned. */
export const enoughToLearn = 100;

/** How matching stands, and from where on is joined and asked. Lines are powers of two. */
export const MatchingView = z.object({
  /** Null until enough people are known to learn weights from. */
  learned: z
    .object({
      at: Instant,
      profiles: z.number().int(),
      link: z.number(),
      ask: z.number(),
      outlook: z.array(OutlookPoint),
    })
    .nullable(),
  /** So many profiles there must be before weights are learned. */
  needed: z.number().int(),
  /** How many there are; counted up to 1,000. */
  profiles: z.number().int(),
  /** Profiles that are still to be compared. */
  waiting: Count,
  /** Matches that somebody should look at. */
  open: Count,
  /** Where people decided otherwise than the data. */
  link: z.number().nullable(),
  ask: z.number().nullable(),
  /** Joins without asking from `link` on; otherwise asks. */
  alone: z.boolean(),
  /** All are being compared anew. */
  running: z.boolean(),
});
export type MatchingView = z.infer<typeof MatchingView>;
export const MatchingInput = z.object({ link: Bits.nullable(), ask: Bits.nullable(), alone: z.boolean() });
export type MatchingInput = z.infer<typeof MatchingInput>;
