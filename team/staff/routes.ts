import { createRoute, z } from "@hono/zod-openapi";
import type { Actor } from "../../platform/actor.ts";
import { PageQuery, page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, json, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { Invited, StaffChange, StaffInput, StaffView } from "../contract.ts";
import type { TeamDeps } from "../deps.ts";
import { linkUrl } from "../entry/link.ts";
import { changeRole } from "./change-role.ts";
import { disableStaff } from "./disable.ts";
import { enableStaff } from "./enable.ts";
import { getStaff } from "./get.ts";
import { inviteStaff } from "./invite.ts";
import { inviteAgain } from "./invite-again.ts";
import { limitSight } from "./limit-sight.ts";
import { presentStaff } from "./present.ts";
import { renameStaff } from "./rename.ts";
import { listStaff } from "./store.ts";

const tag = "Staff";

const routes = {
  list: createRoute({
    method: "get",
    path: "/staff",
    ...access("read", tag, "Who works here, by name"),
    request: { query: PageQuery },
    responses: { 200: ok(page(StaffView)) },
  }),
  invite: createRoute({
    method: "post",
    path: "/staff",
    ...access("admin", tag, "Add somebody; hand them the link to set a password"),
    request: { body: json(StaffInput) },
    responses: { 201: ok(Invited) },
  }),
  change: createRoute({
    method: "patch",
    path: "/staff/{id}",
    ...access("admin", tag, "Change somebody's name, role or whose shops they see, disable or enable them"),
    request: { params: ids("id"), body: json(StaffChange) },
    responses: { 200: ok(StaffView) },
  }),
  link: createRoute({
    method: "post",
    path: "/staff/{id}/links",
    ...access("admin", tag, "A new link for somebody to set a password"),
    request: { params: ids("id") },
    responses: { 201: ok(z.object({ link: z.string() })) },
  }),
};

/** Who works here. */
export function staffRoutes({ db, config, clock }: Required<TeamDeps>): App {
  const app = newRouter();
  app.openapi(routes.list, async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const from = readCursor(cursor, ["text", "id"]) as [string, string] | null;
    const rows = await listStaff(db, limit, from);
    return c.json(
      toPage(rows, limit, presentStaff, (row) => [row.sortKey, row.id]),
      200,
    );
  });
  app.openapi(routes.invite, async (c) => {
    const work = (tx: Tx) => inviteStaff(tx, c.get("actor"), c.req.valid("json"), clock());
    const { staffId, token } = await db.transaction().execute(work);
    const staff = presentStaff(await getStaff(db, staffId));
    return c.json({ staff, link: linkUrl(config.publicUrl, "invite", token) }, 201);
  });
  app.openapi(routes.change, async (c) => {
    const { id } = c.req.valid("param");
    const work = (tx: Tx) => change(tx, c.get("actor"), id, c.req.valid("json"), clock());
    await db.transaction().execute(work);
    return c.json(presentStaff(await getStaff(db, id)), 200);
  });
  app.openapi(routes.link, async (c) => {
    const work = (tx: Tx) => inviteAgain(tx, c.get("actor"), c.req.valid("param").id, clock());
    const { purpose, token } = await db.transaction().execute(work);
    return c.json({ link: linkUrl(config.publicUrl, purpose, token) }, 201);
  });
  return app;
}

async function change(tx: Tx, actor: Actor, id: string, wanted: StaffChange, now: Date): Promise<void> {
  if (wanted.name !== undefined) await renameStaff(tx, actor, id, wanted.name);
  if (wanted.role !== undefined) await changeRole(tx, actor, id, wanted.role);
  if (wanted.sees !== undefined) await limitSight(tx, actor, id, wanted.sees);
  if (wanted.disabled === true) await disableStaff(tx, actor, id, now);
  if (wanted.disabled === false) await enableStaff(tx, actor, id);
}
