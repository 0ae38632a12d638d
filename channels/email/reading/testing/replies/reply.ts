/**
 * An answer as a mail client writes it, made up after what the clients do. Where nothing else is said, the words stand first and
 * everything below them is to be folded.
 */
export type ClientReply = {
  readonly client: string;
  /** What a person reads. */
  readonly words: string;
  /** What the client puts below them, a blank line apart. */
  readonly below?: string;
  /** The whole mail, where it is not words and what is below. */
  readonly mail?: string;
  /** The whole mail as HTML. */
  readonly html?: string;
  readonly subject?: string;
};

/** Nothing was ever tuned on those that are held back: what they say of the reading is what it is worth. */
export type Replies = { readonly tuned: readonly ClientReply[]; readonly held: readonly ClientReply[] };
