import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type App, type Env, newRouter } from "../../platform/http/app.ts";
import { access, json, nothing, ok } from "../../platform/http/operation.ts";
import { LinkInput, LinkView, Me, SetupInput, SignInInput } from "../contract.ts";
import type { TeamDeps } from "../deps.ts";
import { presentMe } from "../me/present.ts";
import { staffIdOf } from "../people-only.ts";
import { dropSessionCookie, readSessionCookie, writeSessionCookie } from "../sessions/cookie.ts";
import type { Visit } from "../sessions/open.ts";
import { signOut } from "../sessions/sign-out.ts";
import { enterByLink } from "./enter-by-link.ts";
import { tellWhenLocked } from "./retry-after.ts";
import { setUp } from "./set-up.ts";
import { type SignedIn, signIn } from "./sign-in.ts";
import { viewLink } from "./view-link.ts";

const tag = "Sign-in";
const token = z.string().min(20).max(200);

const routes = {
  signIn: createRoute({
    method: "post",
    path: "/session",
    ...access("public", tag, "Sign in with address and password"),
    request: { body: json(SignInInput) },
    responses: { 200: ok(Me, "Signed in; the session is in the cookie") },
  }),
  me: createRoute({
    method: "get",
    path: "/session",
    ...access("self", tag, "Who is signed in"),
    responses: { 200: ok(Me) },
  }),
  signOut: createRoute({
    method: "delete",
    path: "/session",
    ...access("self", tag, "Sign out"),
    responses: nothing,
  }),
  setUp: createRoute({
    method: "post",
    path: "/setup",
    ...access("public", tag, "Make the first account, with the link printed at the first start"),
    request: { body: json(SetupInput) },
    responses: { 200: ok(Me, "Set up and signed in") },
  }),
  link: createRoute({
    method: "get",
    path: "/links/{token}",
    ...access("public", tag, "What a one-time link is for"),
    request: { params: z.object({ token }) },
    responses: { 200: ok(LinkView) },
  }),
  enterByLink: createRoute({
    method: "post",
    path: "/links",
    ...access("public", tag, "Set a password with an invitation or a reset link"),
    request: { body: json(LinkInput) },
    responses: { 200: ok(Me, "The password is set, and one is signed in") },
  }),
};

/** The doors: signing in and out, the first account, one-time links. */
export function entryRoutes({ db, config, clock, addAddress }: Required<TeamDeps>): App {
  const app = newRouter();

  async function welcome(c: Context<Env>, entry: Promise<SignedIn>): Promise<Me> {
    const signedIn = await tellWhenLocked(c, entry);
    writeSessionCookie(c, config, signedIn.token);
    return await presentMe(db, signedIn.staffId);
  }

  app.openapi(routes.signIn, async (c) =>
    c.json(await welcome(c, signIn(db, c.req.valid("json"), visitOf(c), clock())), 200),
  );
  app.openapi(routes.me, async (c) => c.json(await presentMe(db, staffIdOf(c.get("actor"))), 200));
  app.openapi(routes.signOut, async (c) => {
    await db.transaction().execute((tx) => signOut(tx, c.get("actor")));
    dropSessionCookie(c, config);
    return c.body(null, 204);
  });
  app.openapi(routes.setUp, async (c) =>
    c.json(await welcome(c, setUp(db, c.req.valid("json"), visitOf(c), clock(), addAddress)), 200),
  );
  app.openapi(routes.link, async (c) =>
    c.json(await tellWhenLocked(c, viewLink(db, c.req.valid("param").token, visitOf(c).ip, clock())), 200),
  );
  app.openapi(routes.enterByLink, async (c) =>
    c.json(await welcome(c, enterByLink(db, c.req.valid("json"), visitOf(c), clock())), 200),
  );
  return app;
}

function visitOf(c: Context<Env>): Visit {
  return { ip: c.get("ip") ?? "", userAgent: c.req.header("user-agent") ?? "", replaces: readSessionCookie(c) };
}
