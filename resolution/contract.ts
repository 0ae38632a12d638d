import { z } from "zod";

/** What a column may hold. `key` names the row, `ignored` is no evidence. */
export const kinds = [
  "key",
  "ignored",
  "given",
  "middle",
  "surname",
  "full",
  "organisation",
  "mail",
  "phone",
  "date",
  "year",
  "month",
  "day",
  "street",
  "house",
  "city",
  "postcode",
  "region",
  "identifier",
  "category",
  "text",
] as const;

const Name = z.string().min(1).max(500);
const Links = z.array(z.tuple([Name, Name])).max(1_000_000);

/** The file of `stammgast resolve --config`, written by whoever runs it. Rows are named by their ids. */
export const ResolveConfig = z.strictObject({
  columns: z.record(Name, z.enum(kinds)).optional(),
  id: z.string().max(500).optional(),
  limits: z.partialRecord(z.enum(kinds), z.int().min(1).max(1_000_000)).optional(),
  columnLimits: z.record(Name, z.int().min(1).max(1_000_000)).optional(),
  mustLinks: Links.optional(),
  cannotLinks: Links.optional(),
  /** Powers of two. */
  link: z.number().min(-40).max(40).optional(),
  ask: z.number().min(-40).max(40).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
});
export type ResolveConfig = z.infer<typeof ResolveConfig>;
