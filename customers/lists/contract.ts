import { z } from "zod";
import { Id, Instant, PageQuery } from "../../platform/contract.ts";
import { StaffRef } from "../../team/contract.ts";

/** What a column of a list may mean. `keep`: shown as it came, under its own name. */
export const listFields = [
  "keep",
  "ignore",
  "externalId",
  "name",
  "givenName",
  "familyName",
  "title",
  "salutation",
  "company",
  "email",
  "phone",
  "birthDate",
  "street",
  "houseNumber",
  "postcode",
  "city",
  "country",
  "language",
] as const;
export const ListField = z.enum(listFields);
export type ListField = z.infer<typeof ListField>;

/** Of one file: bytes, columns, rows, characters of a cell. */
export const mostListBytes = 200 * 1024 * 1024;
export const mostColumns = 200;
export const mostRows = 2_000_000;
export const mostCellLength = 4000;

export const listStates = ["waiting", "running", "done", "undoing", "undone"] as const;

export const ListView = z.object({
  id: Id,
  /** Of the file. */
  name: z.string(),
  bytes: z.number().int(),
  encoding: z.string(),
  separator: z.string(),
  rows: z.number().int(),
  state: z.enum(listStates),
  /** Rows up to here have become people; while undoing, those still to be taken back. */
  position: z.number().int(),
  origin: z.string().nullable(),
  trusted: z.boolean(),
  counts: z.object({
    made: z.number().int(),
    joined: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
    removed: z.number().int(),
    kept: z.number().int(),
  }),
  by: StaffRef.nullable(),
  at: Instant,
  finishedAt: Instant.nullable(),
});
export type ListView = z.infer<typeof ListView>;

export const ListColumn = z.object({
  name: z.string(),
  field: ListField,
  /** The first three things that stand in it. */
  examples: z.array(z.string()),
});
/** With what is needed to say what its columns mean. */
export const ListDetail = ListView.extend({
  columns: z.array(ListColumn),
  /** Where lists have come from so far, the last one first. */
  origins: z.array(z.string()),
  /** What the origin could be called, by the name of the file. */
  suggestedOrigin: z.string(),
});
export type ListDetail = z.infer<typeof ListDetail>;

export const ListsQuery = PageQuery;
export const ListUploadQuery = z.object({ name: z.string().trim().min(1).max(255) });

/** What the columns mean, in their order, and where the list comes from. */
export const ImportInput = z.object({
  fields: z.array(ListField).max(mostColumns),
  origin: z.string().trim().min(1).max(80),
  trusted: z.boolean().default(false),
});
export type ImportInput = z.infer<typeof ImportInput>;

export const rowReasons = ["nobody", "bad-email", "bad-phone", "too-long", "ragged"] as const;
export type RowReason = (typeof rowReasons)[number];
export const changeableParts = ["name", "email", "phone", "details"] as const;

/** What would become of one row. */
export const PreviewRow = z.object({
  row: z.number().int(),
  outcome: z.enum(["made", "joined", "changed", "same", "refused"]),
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  /** How much else is kept. */
  details: z.number().int(),
  /** Whom it joins or changes; no id for somebody of a row above. */
  customer: z.object({ id: Id.nullable(), name: z.string() }).nullable(),
  /** The address by which it joins. */
  by: z.string().nullable(),
  changes: z.array(z.enum(changeableParts)),
  reason: z.enum(rowReasons).nullable(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

export const ListPreview = z.object({
  /** The first rows, at most twenty. */
  items: z.array(PreviewRow),
  /** So many rows were looked at, and this is what would become of them. */
  looked: z.number().int(),
  made: z.number().int(),
  joined: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
});
export type ListPreview = z.infer<typeof ListPreview>;
