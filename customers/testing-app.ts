import type { Actor, Right } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { newApp } from "../platform/http/app.ts";
import { openLog } from "../platform/log.ts";
import { customerRoutes } from "./routes.ts";

export type Send = <Body = Record<string, unknown>>(
  request: `${string} /${string}`,
  body?: unknown,
) => Promise<{ status: number; body: Body }>;

/** The room behind HTTP, for somebody who is signed in with these rights. */
export function roomFor(db: Db, staffId: string | null, rights: readonly Right[] = ["read", "write"]): Send {
  const actor: Actor = { kind: "staff", staffId, name: "Ada", rights, shops: [], sees: "all", credentialId: null };
  const app = newApp(openLog("silent"));
  app.use(async (c, next) => {
    c.set("actor", actor);
    await next();
  });
  app.route("/", customerRoutes({ db }));
  return async <Body>(request: string, body?: unknown) => {
    const [method = "", path = ""] = request.split(" ");
    const headers: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    const response = await app.request(path, init);
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as Body };
  };
}
