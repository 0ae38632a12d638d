import { z } from "zod";

/** Identifiers are UUIDv7, made by the app. */
export const Id = z.uuid();

/** Points in time travel as ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true });

/** One or a few words, at most 40 characters; spaces are made single. */
export const TagName = z
  .string()
  .transform((name) => name.replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(40)
      .regex(/^[^\p{C}/\\]+$/u, "A tag has no slashes and nothing invisible in it."),
  );
export const TagList = z.object({ items: z.array(z.string()) });
export type TagList = z.infer<typeof TagList>;

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export type Page<T> = { items: T[]; next: string | null };

/** A count that stops counting: `capped` means "this many or more". */
export const Count = z.object({ value: z.number().int(), capped: z.boolean() });
export type Count = z.infer<typeof Count>;

export const errorCodes = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "too_many",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** RFC 9457. `reason` is a stable key that the desk translates; `detail` is the same in English. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes),
  reason: z.string().optional(),
  detail: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const locales = ["en", "de"] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/** What a browser hears on its event stream: something changed, refetch what you show of it. */
export const Signal = z.object({
  id: z.string(),
  type: z.string(),
  conversations: z.array(Id),
  customers: z.array(Id),
  /** True when too much changed at once to name it: refetch everything you show. */
  more: z.boolean(),
  /** True when others may see it from now on than before: it is told to those who lose sight of it, too. */
  moved: z.boolean().optional(),
  /** Whose own things changed: it is told to them alone. */
  staff: z.array(Id).optional(),
});
export type Signal = z.infer<typeof Signal>;
