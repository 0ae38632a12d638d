import { z } from "zod";
import { CustomerRow, PersonCard } from "../../customers/contract.ts";
import { Count, Id, Instant, page } from "../../platform/contract.ts";
import { State } from "../contract.ts";

export const SearchHit = z.object({
  conversationId: Id,
  messageId: Id,
  subject: z.string(),
  customer: PersonCard,
  author: z.string(),
  at: Instant,
  state: State,
  /** Words around the hit; matches stand between U+0002 and U+0003. */
  excerpt: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchResult = z.object({
  customers: z.array(CustomerRow),
  messages: page(SearchHit),
  /** How many messages match, counted to 1,000. */
  total: Count,
});
export type SearchResult = z.infer<typeof SearchResult>;
