import { createRoute, z } from "@hono/zod-openapi";
import type { Db } from "../../../platform/db/database.ts";
import { type App, newRouter } from "../../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../../platform/http/operation.ts";
import { ids } from "../../../platform/http/params.ts";
import { addAccount, changeAccount, pauseAccount, removeAccount } from "./change.ts";
import { AccountChange, AccountInput, AccountView, SignInInput, SignInView, TestInput, TestView } from "./contract.ts";
import { presentAccount } from "./present.ts";
import { beginSignIn, endSignIn } from "./sign-in.ts";
import { listAccounts } from "./store.ts";
import { type TestOptions, testAccount } from "./test.ts";

const tag = "Mail accounts";
const one = ids("id");

export type AccountDeps = { db: Db; publicUrl: string } & TestOptions;

/** Mailboxes that mail is fetched from. */
export function accountRoutes(deps: AccountDeps): App {
  const app = newRouter();
  list(app, deps);
  change(app, deps);
  pause(app, deps);
  signIn(app, deps);
  return app;
}

function list(app: App, { db, ...options }: AccountDeps): void {
  app.openapi(
    createRoute({
      ...access("admin", tag, "List the mailboxes that mail is fetched from, and how it goes"),
      method: "get",
      path: "/mail-accounts",
      responses: { 200: ok(z.object({ items: z.array(AccountView) })) },
    }),
    async (c) => c.json({ items: (await listAccounts(db)).map(presentAccount) }, 200),
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Fetch mail from a mailbox"),
      method: "post",
      path: "/mail-accounts",
      request: { body: json(AccountInput) },
      responses: { 201: ok(AccountView) },
    }),
    async (c) => {
      const input = c.req.valid("json");
      return c.json(await db.transaction().execute((tx) => addAccount(tx, c.get("actor"), options.seal, input)), 201);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Try settings of a mailbox: which folders it has, or why it cannot be opened"),
      method: "post",
      path: "/mail-account-tests",
      request: { body: json(TestInput) },
      responses: { 200: ok(TestView) },
    }),
    async (c) => c.json(await testAccount(db, c.get("actor"), c.req.valid("json"), options), 200),
  );
}

function change(app: App, { db, seal }: AccountDeps): void {
  app.openapi(
    createRoute({
      ...access("admin", tag, "Change how a mailbox is fetched from"),
      method: "patch",
      path: "/mail-accounts/{id}",
      request: { params: one, body: json(AccountChange) },
      responses: { 200: ok(AccountView) },
    }),
    async (c) => {
      const [{ id }, change] = [c.req.valid("param"), c.req.valid("json")];
      return c.json(await db.transaction().execute((tx) => changeAccount(tx, c.get("actor"), seal, id, change)), 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "Fetch from a mailbox no longer; what was fetched stays"),
      method: "delete",
      path: "/mail-accounts/{id}",
      request: { params: one },
      responses: nothing,
    }),
    async (c) => {
      await db.transaction().execute((tx) => removeAccount(tx, c.get("actor"), c.req.valid("param").id));
      return c.body(null, 204);
    },
  );
}

function pause(app: App, { db }: AccountDeps): void {
  const set = (method: "put" | "delete", summary: string) =>
    app.openapi(
      createRoute({
        ...access("admin", tag, summary),
        method,
        path: "/mail-accounts/{id}/pause",
        request: { params: one },
        responses: { 200: ok(AccountView) },
      }),
      async (c) => {
        const { id } = c.req.valid("param");
        const paused = method === "put";
        return c.json(await db.transaction().execute((tx) => pauseAccount(tx, c.get("actor"), id, paused)), 200);
      },
    );
  set("put", "Pause fetching from a mailbox");
  set("delete", "Go on fetching from a mailbox, beginning with what came meanwhile");
}

function signIn(app: App, { db, ...options }: AccountDeps): void {
  app.openapi(
    createRoute({
      ...access("admin", tag, "Begin to sign in at the provider of a mailbox: where to send the browser"),
      method: "post",
      path: "/mail-accounts/{id}/sign-ins",
      request: { params: one },
      responses: { 201: ok(SignInView) },
    }),
    async (c) => {
      const url = await beginSignIn(db, c.get("actor"), c.req.valid("param").id, options);
      return c.json({ url }, 201);
    },
  );
  app.openapi(
    createRoute({
      ...access("admin", tag, "End it with what the provider sent the browser back with"),
      method: "post",
      path: "/mail-sign-ins",
      request: { body: json(SignInInput) },
      responses: { 200: ok(AccountView) },
    }),
    async (c) => c.json(await endSignIn(db, c.get("actor"), c.req.valid("json"), options), 200),
  );
}
