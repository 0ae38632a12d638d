import type { Actor, Right } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { newApp } from "../../platform/http/app.ts";
import { openLog } from "../../platform/log.ts";
import type { Dns } from "../../platform/net/dns.ts";
import { zoneDns } from "../../platform/testing/name-server.ts";
import { accountRoutes } from "./accounts/routes.ts";
import { addressRoutes } from "./addresses/routes.ts";
import { displayRoutes } from "./display/routes.ts";
import { domainRoutes } from "./domains/routes.ts";
import { testSeal } from "./fetching/testing.ts";
import { outgoingRoutes } from "./outgoing/routes.ts";
import { sending } from "./outgoing/testing.ts";
import { quarantineRoutes } from "./quarantine/routes.ts";

export type Answer<Body> = { status: number; headers: Headers; body: Body };
export type AskAs = <Body = string>(
  actor: Actor | null,
  request: `${string} /${string}`,
  body?: unknown,
) => Promise<Answer<Body>>;

/** What it asks the DNS, and where its mail leaves; nothing is there unless it is said. */
export type RoomDraft = { dns?: Dns; smtpUrl?: string };

/** The room behind HTTP. Whoever is null is nobody: without credentials. */
export function openRoom(db: Db, { dns = zoneDns({}), smtpUrl }: RoomDraft = {}): AskAs {
  return async <Body>(actor: Actor | null, request: string, body?: unknown) => {
    const app = newApp(openLog("silent"));
    app.use(async (c, next) => {
      if (actor) c.set("actor", actor);
      await next();
    });
    for (const routes of [addressRoutes, displayRoutes, quarantineRoutes]) app.route("/", routes({ db }));
    app.route("/", outgoingRoutes(sending(db)));
    app.route("/", accountRoutes({ db, seal: testSeal, privateHosts: "allow", publicUrl: "http://localhost:3000" }));
    app.route("/", domainRoutes({ db, seal: testSeal, dns, smtpUrl }));
    const [method = "", path = ""] = request.split(" ");
    const sent = body === undefined ? null : JSON.stringify(body);
    const answer = await app.request(path, { method, headers: { "content-type": "application/json" }, body: sent });
    const text = await answer.text();
    const json = answer.headers.get("content-type")?.includes("json");
    return { status: answer.status, headers: answer.headers, body: (json ? JSON.parse(text) : text) as Body };
  };
}

/** Somebody at the desk with these rights, who sees all shops or only these. */
export const somebody = (rights: readonly Right[], shops: readonly string[] | "all" = "all"): Actor => ({
  kind: "staff",
  staffId: null,
  name: "Ada",
  rights,
  shops: shops === "all" ? [] : shops,
  sees: shops === "all" ? "all" : "own",
  credentialId: null,
});
