import { fingerprint, newSecret } from "../../../team/secret.ts";

/** Longer than any key of ours; what is longer is refused unread. */
const longest = 200;

/** A key that says which source calls come from. */
export const newWriteKey = (): string => `wk_${newSecret()}`;

/** The form in which a source is found by its key; null for what can be none. */
export const hashOfKey = (key: string): Buffer | null =>
  key.length === 0 || key.length > longest ? null : fingerprint(key);

/** Whose secret it is, for sealing. */
export const aboutKey = (sourceId: string): string => `write key of source ${sourceId}`;
