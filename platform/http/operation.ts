import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { may, type Right } from "../actor.ts";
import { forbidden, unauthenticated } from "../errors.ts";
import type { Env } from "./app.ts";

/** Who may call: `public` needs nobody to be signed in, `self` anybody, the others that right. */
export type Access = Right | "public" | "self";

/** What every route says first: who may, and what it is for. Spread it into `createRoute`. */
export function access(who: Access, tag: string, summary: string) {
  return {
    summary,
    tags: [tag],
    "x-access": who,
    security: (who === "public" ? [] : [{ key: [] }, { session: [] }]) as Record<string, string[]>[],
    middleware: guard(who),
  };
}

/** A JSON body going in. */
export const json = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { "application/json": { schema } },
});

/** A JSON body coming out. */
export const ok = <T extends z.ZodType>(schema: T, description = "Done") => ({
  description,
  content: { "application/json": { schema } },
});

/** Nothing comes out. */
export const nothing = { 204: { description: "Done" } } as const;

/** Bytes come out: raw mails, attachments, pages, streams. */
export const bytes = (type: string, description: string) => ({
  200: { description, content: { [type]: { schema: z.string().openapi({ format: "binary" }) } } },
});

function guard(who: Access): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (who !== "public") {
      const actor = c.get("actor");
      if (!actor) throw unauthenticated("sign-in", "Please sign in, or send a key as a bearer token.");
      if (who !== "self" && !may(actor, who)) {
        throw forbidden(`needs-${who}`, `This needs the right "${who}". Ask an administrator.`);
      }
    }
    await next();
  };
}
