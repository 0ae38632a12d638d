/** Something happened between us and a profile; the thing itself lives in its own room. */
export type Touch = {
  profileId: string;
  at: Date;
  /** Of the message or the note. */
  id: string;
  kind: "message" | "note";
  /** From them, from us, or neither. */
  direction: "in" | "out" | "none";
  conversationId: string | null;
};
