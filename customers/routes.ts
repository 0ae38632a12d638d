import { createRoute } from "@hono/zod-openapi";
import { page } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { type App, newRouter } from "../platform/http/app.ts";
import { access, json, nothing, ok } from "../platform/http/operation.ts";
import { ids } from "../platform/http/params.ts";
import { addingRoutes } from "./adding/routes.ts";
import { takeOver } from "./belonging/take-over.ts";
import { unjoin } from "./belonging/unjoin.ts";
import { change, changed } from "./change.ts";
import {
  CustomerRow,
  CustomerView,
  DirectoryQuery,
  FactInput,
  FactView,
  HostInput,
  JoinInput,
  LifeMonths,
  MannerInput,
  MonthsQuery,
  NameInput,
  NoteInput,
  Separated,
  TimelineEntry,
  TimelineQuery,
} from "./contract.ts";
import { listCustomers } from "./directory/list.ts";
import { entrust } from "./entrust.ts";
import { forgetFact } from "./facts/forget.ts";
import { recallFact } from "./facts/recall.ts";
import { rememberFact } from "./facts/remember.ts";
import { getCurrentId, getCustomer } from "./get-customer.ts";
import { join } from "./join.ts";
import { speakTo } from "./manner/speak-to.ts";
import { decidingRoutes } from "./matching/deciding/routes.ts";
import { reviewRoutes } from "./matching/review/routes.ts";
import { reachRoutes } from "./reach/routes.ts";
import { relationRoutes } from "./relations/routes.ts";
import { rename } from "./rename.ts";
import { separate } from "./separate.ts";
import { customerTagRoutes } from "./tags/routes.ts";
import { listTimeline } from "./timeline/list.ts";
import { listMonths } from "./timeline/months.ts";
import { writeNote } from "./write-note.ts";

const tag = "Customers";
const params = ids("id");

const list = createRoute({
  method: "get",
  path: "/customers",
  ...access("read", tag, "List customers by name or last contact; find them by parts of names, addresses and numbers"),
  request: { query: DirectoryQuery },
  responses: { 200: ok(page(CustomerRow)) },
});

const get = createRoute({
  method: "get",
  path: "/customers/{id}",
  ...access("read", tag, "Show a customer; one who was joined into another shows as that one"),
  request: { params },
  responses: { 200: ok(CustomerView) },
});

const putName = createRoute({
  method: "put",
  path: "/customers/{id}/name",
  ...access("write", tag, "Give a customer a name that no mail changes"),
  request: { params, body: json(NameInput) },
  responses: { 200: ok(CustomerView) },
});

const putHost = createRoute({
  method: "put",
  path: "/customers/{id}/host",
  ...access("write", tag, "Make somebody this customer's host, or nobody"),
  request: { params, body: json(HostInput) },
  responses: { 200: ok(CustomerView) },
});

const patchManner = createRoute({
  method: "patch",
  path: "/customers/{id}/manner",
  ...access("write", tag, "Say how a customer wants to be spoken to"),
  request: { params, body: json(MannerInput) },
  responses: { 200: ok(CustomerView) },
});

const timeline = createRoute({
  method: "get",
  path: "/customers/{id}/timeline",
  ...access("read", tag, "What happened between us and this customer, newest first"),
  request: { params, query: TimelineQuery },
  responses: { 200: ok(page(TimelineEntry)) },
});

const months = createRoute({
  method: "get",
  path: "/customers/{id}/months",
  ...access("read", tag, "How much happened in each month, newest first"),
  request: { params, query: MonthsQuery },
  responses: { 200: ok(LifeMonths) },
});

const addFact = createRoute({
  method: "post",
  path: "/customers/{id}/facts",
  ...access("write", tag, "Remember a little thing"),
  request: { params, body: json(FactInput) },
  responses: { 201: ok(FactView, "Remembered") },
});

const deleteFact = createRoute({
  method: "delete",
  path: "/customers/{id}/facts/{factId}",
  ...access("write", tag, "Forget a fact"),
  request: { params: ids("id", "factId") },
  responses: nothing,
});

const putFact = createRoute({
  method: "put",
  path: "/customers/{id}/facts/{factId}",
  ...access("write", tag, "Remember a forgotten fact again, as it was"),
  request: { params: ids("id", "factId") },
  responses: nothing,
});

const addNote = createRoute({
  method: "post",
  path: "/customers/{id}/notes",
  ...access("write", tag, "Write a note into the timeline"),
  request: { params, body: json(NoteInput) },
  responses: { 201: ok(TimelineEntry, "Written") },
});

const addJoin = createRoute({
  method: "post",
  path: "/customers/{id}/joins",
  ...access("write", tag, "Make two customers one: the other's profiles belong to this one from now on"),
  request: { params, body: json(JoinInput) },
  responses: { 200: ok(CustomerView) },
});

const deleteJoin = createRoute({
  method: "delete",
  path: "/customers/{id}/joins/{otherId}",
  ...access("write", tag, "Take a joining back: what came with the other is theirs again"),
  request: { params: ids("id", "otherId") },
  responses: { 200: ok(CustomerView) },
});

const putProfile = createRoute({
  method: "put",
  path: "/customers/{id}/profiles/{profileId}",
  ...access("write", tag, "Take a separating back: the profile belongs to this customer again"),
  request: { params: ids("id", "profileId") },
  responses: { 200: ok(CustomerView) },
});

const deleteProfile = createRoute({
  method: "delete",
  path: "/customers/{id}/profiles/{profileId}",
  ...access("write", tag, "Separate a profile: it goes back to the customer it came from, or becomes one of its own"),
  request: { params: ids("id", "profileId") },
  responses: { 200: ok(Separated) },
});

/** Everything about customers, to be put under `/api/v1`. */
export function customerRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  reading(app, db);
  people(app, db);
  words(app, db);
  customerTagRoutes(app, db);
  addingRoutes(app, db);
  relationRoutes(app, db);
  reachRoutes(app, db);
  reviewRoutes(app, db);
  decidingRoutes(app, db);
  return app;
}

function reading(app: App, db: Db): void {
  app.openapi(list, async (c) => c.json(await listCustomers(db, c.get("actor"), c.req.valid("query")), 200));
  app.openapi(get, async (c) => c.json(await getCustomer(db, c.get("actor"), c.req.valid("param").id), 200));
  app.openapi(timeline, async (c) =>
    c.json(await listTimeline(db, c.get("actor"), c.req.valid("param").id, c.req.valid("query")), 200),
  );
  app.openapi(months, async (c) => {
    const actor = c.get("actor");
    const id = await getCurrentId(db, actor, c.req.valid("param").id);
    return c.json({ items: await listMonths(db, actor, id, c.req.valid("query").zone) }, 200);
  });
}

function people(app: App, db: Db): void {
  app.openapi(putName, async (c) => {
    const { name } = c.req.valid("json");
    const actor = c.get("actor");
    return c.json(await changed(db, actor, c.req.valid("param").id, (tx, id) => rename(tx, actor, id, name)), 200);
  });
  app.openapi(putHost, async (c) => {
    const { staffId } = c.req.valid("json");
    const actor = c.get("actor");
    return c.json(await changed(db, actor, c.req.valid("param").id, (tx, id) => entrust(tx, actor, id, staffId)), 200);
  });
  app.openapi(patchManner, async (c) => {
    const input = c.req.valid("json");
    const actor = c.get("actor");
    return c.json(await changed(db, actor, c.req.valid("param").id, (tx, id) => speakTo(tx, actor, id, input)), 200);
  });
  app.openapi(addJoin, async (c) => {
    const actor = c.get("actor");
    const { otherId } = c.req.valid("json");
    const view = await changed(db, actor, c.req.valid("param").id, async (tx, id) =>
      join(tx, actor, id, await getCurrentId(tx, actor, otherId)),
    );
    return c.json(view, 200);
  });
  app.openapi(deleteJoin, async (c) => {
    const actor = c.get("actor");
    const { id, otherId } = c.req.valid("param");
    return c.json(await changed(db, actor, id, (tx, current) => unjoin(tx, actor, current, otherId)), 200);
  });
  app.openapi(putProfile, async (c) => {
    const actor = c.get("actor");
    const { id, profileId } = c.req.valid("param");
    return c.json(await changed(db, actor, id, (tx, current) => takeOver(tx, actor, current, profileId)), 200);
  });
  app.openapi(deleteProfile, async (c) => {
    const actor = c.get("actor");
    const { id, profileId } = c.req.valid("param");
    const apart = await change(db, actor, id, async (tx, current) => {
      const otherId = await separate(tx, actor, current, profileId);
      return { ...(await getCustomer(tx, actor, current)), otherId };
    });
    return c.json(apart, 200);
  });
}

function words(app: App, db: Db): void {
  app.openapi(addFact, async (c) => {
    const actor = c.get("actor");
    const input = c.req.valid("json");
    const { id } = c.req.valid("param");
    return c.json(await change(db, actor, id, (tx, current) => rememberFact(tx, actor, current, input)), 201);
  });
  app.openapi(deleteFact, async (c) => {
    const actor = c.get("actor");
    const { id, factId } = c.req.valid("param");
    await change(db, actor, id, (tx, current) => forgetFact(tx, actor, current, factId));
    return c.body(null, 204);
  });
  app.openapi(putFact, async (c) => {
    const actor = c.get("actor");
    const { id, factId } = c.req.valid("param");
    await change(db, actor, id, (tx, current) => recallFact(tx, actor, current, factId));
    return c.body(null, 204);
  });
  app.openapi(addNote, async (c) => {
    const actor = c.get("actor");
    const { text } = c.req.valid("json");
    const { id } = c.req.valid("param");
    return c.json(await change(db, actor, id, (tx, current) => writeNote(tx, actor, current, text)), 201);
  });
}
