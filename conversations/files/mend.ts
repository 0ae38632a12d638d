import { hash } from "node:crypto";
import type { Tx } from "../../platform/db/database.ts";
import { dropFiles, removeLeftOver, replaceFile } from "./store.ts";

/** Keeps bytes again under their own hash, in place of what stands there. */
export const putBack = (tx: Tx, content: Uint8Array): Promise<void> =>
  replaceFile(tx, hash("sha256", content, "buffer"), content);

/** Removes bytes that nothing carries; `hashes` in hexadecimal digits. What is carried stays. */
export const dropUnused = (tx: Tx, hashes: readonly string[]): Promise<void> => dropFiles(tx, hashes);

/** Removes attachments of messages that are not there, whose bytes another message carries. */
export const dropLeftOver = (tx: Tx, ids: readonly { conversationId: string; id: string }[]): Promise<void> =>
  removeLeftOver(tx, ids);
