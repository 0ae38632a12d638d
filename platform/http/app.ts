import { OpenAPIHono } from "@hono/zod-openapi";
import type { Actor } from "../actor.ts";
import { invalid } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Log } from "../log.ts";
import { problemResponse } from "./problem.ts";

export type Env = {
  Variables: {
    /** Set once somebody is signed in; `operation` makes sure of it. */
    actor: Actor;
    reference: string;
    ip: string;
  };
};
export type App = OpenAPIHono<Env>;

/** A router whose validation failures are problems that name the fields. */
export function newRouter(): App {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join("."), issue.message]));
      const words = Object.entries(fields).map(([name, message]) => `${name || "body"}: ${message}`);
      throw invalid("fields", `Please correct: ${words.join("; ")}`, fields);
    },
  });
}

/** The outermost router: gives every request a reference and turns every failure into a problem. */
export function newApp(log: Log): App {
  const app = newRouter();
  app.use(async (c, next) => {
    c.set("reference", newId().slice(-12));
    await next();
  });
  app.onError((error, c) => problemResponse(c, error, log));
  return app;
}
