import { z } from "zod";
import { Instant } from "../../platform/contract.ts";

/** A file that went as a link instead of with the mail. */
export const FileLinkView = z.object({
  /** Until then it can be downloaded, unless it is revoked. */
  until: Instant,
  revokedAt: Instant.nullable(),
  downloads: z.number().int(),
  lastAt: Instant.nullable(),
});
export type FileLinkView = z.infer<typeof FileLinkView>;

/** From which size on files go as a link; null: never. */
export const BigFiles = z.object({
  /** In MB of 1,048,576 bytes, of one file or of all in a mail together. */
  overMb: z.number().int().min(1).max(25).nullable(),
  /** For how many days a link can be opened. */
  days: z.number().int().min(1).max(365).default(90),
});
export type BigFiles = z.infer<typeof BigFiles>;

export const BigFilesView = BigFiles.extend({
  /** False where the server does not know how customers reach it (PUBLIC_URL): then nothing goes as a link. */
  possible: z.boolean(),
});
export type BigFilesView = z.infer<typeof BigFilesView>;
