import { createRoute, z } from "@hono/zod-openapi";
import { listCustomers } from "../../customers/directory/list.ts";
import { PageQuery } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { SearchResult } from "./contract.ts";
import { searchMessages } from "./search.ts";

/** People shown above the messages. */
const mostCustomers = 8;

const search = createRoute({
  method: "get",
  path: "/search",
  ...access("read", "Search", 'Find people and messages: all words, "a phrase", -without, beginn*'),
  request: { query: PageQuery.extend({ q: z.string().max(200), in: z.enum(["spam", "deleted"]).optional() }) },
  responses: { 200: ok(SearchResult) },
});

/** Search over everything, to be put under `/api/v1`. */
export function searchRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(search, async (c) => {
    const { q, limit, cursor, in: where } = c.req.valid("query");
    const actor = c.get("actor");
    const people =
      cursor || where || q.trim() === "" ? undefined : listCustomers(db, actor, { q, limit: mostCustomers });
    const [customers, { total, ...messages }] = await Promise.all([
      people,
      searchMessages(db, actor, q, { limit, cursor, ...(where ? { in: where } : {}) }),
    ]);
    return c.json({ customers: customers?.items ?? [], messages, total }, 200);
  });
  return app;
}
