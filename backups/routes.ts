import { createRoute } from "@hono/zod-openapi";
import { canOpenPassphrase } from "../platform/backup/passphrase.ts";
import type { Config } from "../platform/config.ts";
import { PageQuery, page } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { type App, newRouter } from "../platform/http/app.ts";
import { access, json, ok } from "../platform/http/operation.ts";
import { askForBackup } from "./ask.ts";
import { checkAtWorker } from "./check-at-worker.ts";
import { BackupPlanInput, BackupPlanView, BackupView } from "./contract.ts";
import { getBackup, listBackups } from "./list.ts";
import { changePlan, checkDirectory, presentPlan, readPlan } from "./plan.ts";

const tag = "Backups";

const routes = {
  plan: createRoute({
    method: "get",
    path: "/backup-plan",
    ...access("admin", tag, "When backups are made, where they go, and how many are kept"),
    responses: { 200: ok(BackupPlanView) },
  }),
  change: createRoute({
    method: "put",
    path: "/backup-plan",
    ...access("admin", tag, "Change when backups are made, where they go, and how many are kept"),
    request: { body: json(BackupPlanInput) },
    responses: { 200: ok(BackupPlanView) },
  }),
  list: createRoute({
    method: "get",
    path: "/backups",
    ...access("admin", tag, "List backups, the last asked for first"),
    request: { query: PageQuery },
    responses: { 200: ok(page(BackupView)) },
  }),
  ask: createRoute({
    method: "post",
    path: "/backups",
    ...access("admin", tag, "Make a backup now, where the plan says"),
    responses: { 202: ok(BackupView, "It is about to be made") },
  }),
};

/** `workerElsewhere`: backups are made by another process, perhaps on another machine. */
export type BackupRoom = { db: Db; config: Config; workerElsewhere: boolean };

export function backupRoutes({ db, config, workerElsewhere }: BackupRoom): App {
  const app = newRouter();
  const check = workerElsewhere ? checkAtWorker(db) : checkDirectory;
  const view = async () => presentPlan(await readPlan(db), await canOpenPassphrase(config));
  app.openapi(routes.plan, async (c) => c.json(await view(), 200));
  app.openapi(routes.change, async (c) => {
    const canEncrypt = await canOpenPassphrase(config);
    const input = c.req.valid("json");
    await db.transaction().execute((tx) => changePlan(tx, c.get("actor"), input, canEncrypt, new Date(), check));
    return c.json(await view(), 200);
  });
  app.openapi(routes.list, async (c) => c.json(await listBackups(db, c.req.valid("query")), 200));
  app.openapi(routes.ask, async (c) => {
    const id = await db.transaction().execute((tx) => askForBackup(tx, c.get("actor"), new Date(), check));
    return c.json(await getBackup(db, id), 202);
  });
  return app;
}
