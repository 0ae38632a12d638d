import type { Context } from "hono";
import type { Db } from "../../platform/db/database.ts";
import { type App, type Env, newRouter } from "../../platform/http/app.ts";
import { atMost } from "../../platform/http/at-most.ts";
import { sendFile } from "../../platform/http/bytes.ts";
import { findFile } from "../files/store.ts";
import { faceNames, faceOf } from "./faces.ts";
import { filePage, gonePage, localeFrom, pageStyle, waitPage } from "./page.ts";
import { countDownload, findShared } from "./store.ts";
import { hashOf } from "./token.ts";

const tenMinutesMs = 600_000;
/** An office behind one address fetches a file each; whoever tries tokens gets nowhere. */
const most = { pages: 300, downloads: 60 };

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Here = Context<Env>;

/** Where customers fetch what went as a link: a page about the file, and the file. Nobody has to sign in. */
export function sharedFileRoutes({ db }: { db: Db }): App {
  const [mayLook, mayDownload] = [atMost(most.pages, tenMinutesMs), atMost(most.downloads, tenMinutesMs)];
  const app = newRouter();
  app.get("/f/page.css", (c) => c.body(pageStyle, 200, { "content-type": "text/css; charset=utf-8" }));
  for (const name of faceNames) {
    app.get(`/f/${name}.woff2`, async (c) =>
      c.body(await faceOf(name), 200, { "content-type": "font/woff2", "cache-control": "public, max-age=2592000" }),
    );
  }
  app.get("/f/:token", async (c) => {
    if (!mayLook(c.get("ip") ?? "")) return wait(c);
    const token = c.req.param("token");
    const file = await findShared(db, hashOf(token));
    return file ? shown(c, 200, filePage(file, token, localeOf(c))) : gone(c);
  });
  app.get("/f/:token/file", async (c) => {
    if (!mayDownload(c.get("ip") ?? "")) return wait(c);
    const hash = hashOf(c.req.param("token"));
    const file = await findShared(db, hash);
    const content = file && (await findFile(db, file.sha256));
    if (!file || !content) return gone(c);
    if (c.req.raw.method === "GET") await countDownload(db, hash);
    const response = sendFile({ ...file, content }, false);
    for (const [name, value] of Object.entries(discreet)) response.headers.set(name, value);
    return response;
  });
  return app;
}

const localeOf = (c: Here) => localeFrom(c.req.header("accept-language"));
const gone = (c: Here) => shown(c, 404, gonePage(localeOf(c)));
const wait = (c: Here) => shown(c, 429, waitPage(localeOf(c)));

/** The address is the key: it is told to nobody else, kept by nobody, and found by no search engine. */
const discreet = { "cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" };

function shown(c: Here, status: 200 | 404 | 429, page: ReturnType<typeof gonePage>) {
  for (const [name, value] of Object.entries(discreet)) c.header(name, value);
  c.header("content-security-policy", policy);
  if (status === 429) c.header("retry-after", String(tenMinutesMs / 1000));
  return c.html(page, status);
}
