import { z } from "@hono/zod-openapi";
import { Id } from "../contract.ts";

/** Path parameters that are ids: `ids("id", "factId")`. */
export function ids<Name extends string>(...names: Name[]) {
  return z.object(Object.fromEntries(names.map((name) => [name, Id])) as Record<Name, typeof Id>);
}
