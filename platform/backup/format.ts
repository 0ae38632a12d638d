import { z } from "zod";
import { invalid, type Refusal } from "../errors.ts";

/** What every backup begins with. The number is the version of this layout. */
export const magic = Buffer.from("STAMMGAST BACKUP 1\n");

/**
 * After the magic come frames: a letter, the length of what follows as 32 bits, most significant byte first, and that
 * many bytes.
 *
 *   H          the header, JSON
 *   then for each table
 *     T        its name and columns, JSON
 *     D …      up to 2 MiB of its rows as `COPY … TO STDOUT` writes them, packed with zstd; cut anywhere
 *     S        how many rows and bytes these were, and the SHA-256 of the bytes, JSON
 *   Z          the totals, and the SHA-256 of all bytes of the file before this frame, JSON
 */
export const frameKinds = ["H", "T", "D", "S", "Z"] as const;
export type FrameKind = (typeof frameKinds)[number];
export type Frame = { kind: FrameKind; payload: Buffer };

/** Rows are cut into pieces of about this many bytes before they are packed. */
export const pieceBytes = 1024 * 1024;
/** No piece is larger than this, packed or unpacked; a length beyond it is damage. */
export const mostPieceBytes = 4 * 1024 * 1024;
/** The letter and the length. */
export const frameHeadBytes = 5;

const count = z.int().min(0);
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const BackupHeader = z.object({
  /** The Stammgast that wrote it. */
  version: z.string(),
  /** The newest migration of the database: what its tables look like. */
  migration: z.string(),
  /** The major version of the PostgreSQL it was read from. */
  postgres: z.int(),
  /** The moment it shows. */
  at: z.iso.datetime(),
  tables: z.array(name),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const TableHead = z.object({ table: name, columns: z.array(name).min(1) });
export type TableHead = z.infer<typeof TableHead>;

export const TableSum = z.object({ table: name, rows: count, bytes: count, sha256 });
export type TableSum = z.infer<typeof TableSum>;

export const Totals = z.object({ tables: count, rows: count, bytes: count, sha256 });
export type Totals = z.infer<typeof Totals>;

/** The file cannot be what `backup` wrote. */
export const damaged = (file: string, what: string): Refusal =>
  invalid("damaged-backup", `${file} ${what}. Nothing was restored; take another copy of it, or an earlier backup.`);

/** A JSON frame as what it must be. Throws `invalid` for anything else. */
export function readRecord<Schema extends z.ZodType>(file: string, schema: Schema, payload: Buffer): z.infer<Schema> {
  const result = schema.safeParse(parse(payload));
  if (!result.success) throw damaged(file, "is damaged: a record in it cannot be read");
  return result.data;
}

function parse(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString("utf8"));
  } catch {
    return undefined;
  }
}
