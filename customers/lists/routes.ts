import { createRoute } from "@hono/zod-openapi";
import { page } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, bytes, json, nothing, ok } from "../../platform/http/operation.ts";
import { ids } from "../../platform/http/params.ts";
import { withBodyInFile } from "../../platform/http/to-file.ts";
import { beginImport } from "./begin.ts";
import { beginUndo, discardList } from "./carry-on.ts";
import {
  ImportInput,
  ListDetail,
  ListPreview,
  ListsQuery,
  ListUploadQuery,
  ListView,
  mostListBytes,
} from "./contract.ts";
import { keepList } from "./keep-list.ts";
import { getList, listLists } from "./present.ts";
import { previewList } from "./preview.ts";
import { nameToCorrect, toCorrect } from "./to-correct.ts";

const tag = "Customer lists";
const params = ids("id");
/** Where lists are sent to: as bytes, larger than any JSON may be. */
export const listsPath = "/customer-lists";

const list = createRoute({
  ...access("admin", tag, "List the files of customers that were brought, the last one first"),
  method: "get",
  path: listsPath,
  request: { query: ListsQuery },
  responses: { 200: ok(page(ListView)) },
});

const add = createRoute({
  ...access("admin", tag, "Bring a CSV file of customers, at most 200 MB; nobody is made of it yet"),
  method: "post",
  path: listsPath,
  request: { query: ListUploadQuery },
  responses: { 201: ok(ListDetail, "Kept, with a guess at what its columns mean") },
});

const get = createRoute({
  ...access("admin", tag, "Show a list: how far it has come, its columns, and what they seem to mean"),
  method: "get",
  path: `${listsPath}/{id}`,
  request: { params },
  responses: { 200: ok(ListDetail) },
});

const remove = createRoute({
  ...access("admin", tag, "Throw a list away that was not imported"),
  method: "delete",
  path: `${listsPath}/{id}`,
  request: { params },
  responses: nothing,
});

const addPreview = createRoute({
  ...access("admin", tag, "What the first rows would become; nothing is written"),
  method: "post",
  path: `${listsPath}/{id}/previews`,
  request: { params, body: json(ImportInput) },
  responses: { 200: ok(ListPreview) },
});

const putImport = createRoute({
  ...access("admin", tag, "Import a list: each row becomes a profile, in the background"),
  method: "put",
  path: `${listsPath}/{id}/import`,
  request: { params, body: json(ImportInput) },
  responses: { 200: ok(ListDetail) },
});

const deleteImport = createRoute({
  ...access("admin", tag, "Take an import back; those on whom something hangs by now stay"),
  method: "delete",
  path: `${listsPath}/{id}/import`,
  request: { params },
  responses: { 200: ok(ListDetail) },
});

const getRefused = createRoute({
  ...access(
    "admin",
    tag,
    "The rows nobody was made of, each with its reason, as a CSV file to correct and import again",
  ),
  method: "get",
  path: `${listsPath}/{id}/refused`,
  request: { params },
  responses: bytes("text/csv", "The rows to correct"),
});

/** Lists of customers, to be put under `/api/v1`. */
export function listRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  bringing(app, db);
  importing(app, db);
  return app;
}

function bringing(app: App, db: Db): void {
  app.openapi(list, async (c) => c.json(await listLists(db, c.req.valid("query")), 200));
  app.openapi(add, async (c) => {
    const { name } = c.req.valid("query");
    const actor = c.get("actor");
    const id = await withBodyInFile(c.req.raw, mostListBytes, (path) => keepList(db, actor, { path, name }));
    return c.json(await getList(db, id), 201);
  });
  app.openapi(get, async (c) => c.json(await getList(db, c.req.valid("param").id), 200));
  app.openapi(remove, async (c) => {
    await db.transaction().execute((tx) => discardList(tx, c.get("actor"), c.req.valid("param").id));
    return c.body(null, 204);
  });
}

function importing(app: App, db: Db): void {
  app.openapi(addPreview, async (c) =>
    c.json(await previewList(db, c.req.valid("param").id, c.req.valid("json")), 200),
  );
  app.openapi(putImport, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    await db.transaction().execute((tx) => beginImport(tx, c.get("actor"), id, input));
    return c.json(await getList(db, id), 200);
  });
  app.openapi(deleteImport, async (c) => {
    const { id } = c.req.valid("param");
    await db.transaction().execute((tx) => beginUndo(tx, c.get("actor"), id));
    return c.json(await getList(db, id), 200);
  });
  app.openapi(getRefused, async (c) => {
    const { id, name } = await getList(db, c.req.valid("param").id);
    return new Response(streamOf(toCorrect(db, id)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(nameToCorrect(name))}`,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  });
}

/** Asks for a piece when the reader has taken the one before. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}
