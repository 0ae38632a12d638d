import type { Actor, Right } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { newApp } from "../platform/http/app.ts";
import { openLog } from "../platform/log.ts";
import { sharedFileRoutes } from "./file-links/public-routes.ts";
import { fileLinkRoutes } from "./file-links/routes.ts";
import { fileRoutes } from "./files/routes.ts";
import { forwardRoutes } from "./forwarding/routes.ts";
import { notificationRoutes } from "./notifications/routes.ts";
import { outboxRoutes } from "./outbox/routes.ts";
import { conversationRoutes } from "./routes.ts";
import { templateRoutes } from "./templates/routes.ts";

export type Ask = <Body = Record<string, unknown>>(
  request: `${string} /${string}`,
  body?: unknown,
) => Promise<{ status: number; headers: Headers; body: Body }>;

/** The room behind HTTP, for a member of staff with these rights and shops. Bytes travel as they are, all else as JSON. */
export function roomFor(
  db: Db,
  staffId: string | null,
  rights: readonly Right[] = ["read", "write"],
  shops: string[] = [],
  sees: Actor["sees"] = "all",
): Ask {
  const actor: Actor = { kind: "staff", staffId, name: "Ada", rights, shops, sees, credentialId: null };
  const app = newApp(openLog("silent"));
  app.use(async (c, next) => {
    c.set("actor", actor);
    await next();
  });
  for (const routes of [conversationRoutes, outboxRoutes, fileRoutes, forwardRoutes, templateRoutes])
    app.route("/", routes({ db }));
  app.route("/", notificationRoutes({ db, mailWorks: async () => true }));
  app.route("/", fileLinkRoutes({ db, publicUrl: "https://desk.example" }));
  app.route("/", sharedFileRoutes({ db }));
  return async <Body>(request: string, body?: unknown) => {
    const [method = "", path = ""] = request.split(" ");
    const asBytes = body instanceof Blob;
    const headers: Record<string, string> = body && !asBytes ? { "content-type": "application/json" } : {};
    const sent = body === undefined ? null : asBytes ? body : JSON.stringify(body);
    const response = await app.request(path, { method, headers, body: sent });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json");
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
  };
}
