/** A column that is computed again while loading, from a row of its table (`r`) and of tables loaded before. */
export type DerivedColumn = {
  table: string;
  column: string;
  after: readonly string[];
  expression: string;
  /** The text that it is made of, for whoever makes it faster than PostgreSQL does: see `Words`. */
  text: string;
};

/** The words of a message that came in hold the names of its files; of what we wrote ourselves they do not. */
const fileNames = `case when r.raw_id is not null and r.attachments > 0 then
  coalesce((select string_agg(a.name, ' ' order by a.id) from public.attachments a
    where a.conversation_id = r.conversation_id and a.message_id = r.id), '') else '' end`;

/** What a message is found by, of a row `r` of messages. */
export const searchedText = `left(concat_ws(' ', r.subject, r.author_name, ${fileNames}, r.text), 100000)`;

export const derivedColumns: readonly DerivedColumn[] = [
  {
    table: "messages",
    column: "words",
    after: ["attachments"],
    expression: `searchable(${searchedText})`,
    text: searchedText,
  },
];
