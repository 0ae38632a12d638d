import { z } from "zod";

/** That the last mail to an address did not get there, as its report says. */
export const Unreachable = z.object({
  address: z.string(),
  /** It never will; otherwise the server was still trying. */
  permanent: z.boolean(),
  /** 5.1.1 and the like (RFC 3463), "" where none was named. */
  status: z.string(),
  said: z.string(),
  at: z.iso.datetime(),
});
export type Unreachable = z.infer<typeof Unreachable>;
export const UnreachableList = z.object({ items: z.array(Unreachable) });
export type UnreachableList = z.infer<typeof UnreachableList>;

const Address = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(320)
  .regex(/^\P{Cc}*$/u);
/** Addresses somebody is about to write to, at most fifty. */
export const UnreachableQuery = z.object({
  address: z.union([Address.transform((one) => [one]), z.array(Address).max(50)]),
});
