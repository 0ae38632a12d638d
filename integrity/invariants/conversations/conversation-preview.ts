import { type RawBuilder, sql } from "kysely";
import { standAgain } from "../../../conversations/again/derive-again.ts";
import { conversations, type Invariant } from "../../invariant.ts";
import { shownHere } from "../../shown-store.ts";

/** Words without what a line in a list changes of them: blanks of any kind, and the sign that more follows. */
const bare = (words: RawBuilder<unknown>) =>
  sql`regexp_replace(${words}, '[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+|\\ufffd?…$', '', 'g')`;
/** More of a message than any line shows. */
const beginning = sql`left(coalesce(nullif(t.text, ''), t.quoted), 1000)`;

export const conversationPreview: Invariant = {
  name: "conversation-preview",
  promise: "the line the inbox shows of a conversation was said in it",
  walk: conversations,
  // Whose line it is follows from what moved the conversation; that it was said in it follows from what is there.
  wrong: sql`select 'not-said' as why from conversations c
    where c.id = r.id and c.merged_into is null and c.preview <> '' and not exists (
      select from ${shownHere} m join messages t on t.conversation_id = m.conversation_id and t.id = m.id
      where m.kind in ('in', 'out') and starts_with(${bare(beginning)}, ${bare(sql`c.preview`)}))`,
  ways: {
    "not-said": {
      means: "The inbox shows words of it that nobody said in it.",
      mend: "its newest words are shown",
    },
  },
  mend: (tx, wrong) => standAgain(tx, [...new Set(wrong.map(({ key }) => key[0] ?? ""))].sort()),
};
