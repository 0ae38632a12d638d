import { createRoute, z } from "@hono/zod-openapi";
import { listCustomers } from "../../customers/directory/list.ts";
import { PageQuery } from "../../platform/contract.ts";
import type { Db } from "../../platform/db/database.ts";
import { type App, newRouter } from "../../platform/http/app.ts";
import { access, ok } from "../../platform/http/operation.ts";
import { Question, SearchResult } from "./contract.ts";
import { takeFilters } from "./question/filters.ts";
import { searchMessages } from "./search.ts";

/** People shown above the messages. */
const mostCustomers = 8;

const search = createRoute({
  method: "get",
  path: "/search",
  ...access(
    "read",
    "Search",
    'Find people and messages: all words, "a phrase", -without, beginn*, from: to: tag: before: after: has: is: in:',
  ),
  request: { query: PageQuery.extend({ ...Question.shape, in: z.enum(["spam", "deleted"]).optional() }) },
  responses: { 200: ok(SearchResult) },
});

/** Search over everything, to be put under `/api/v1`. */
export function searchRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  app.openapi(search, async (c) => {
    const { q, zone, limit, cursor, in: where } = c.req.valid("query");
    const actor = c.get("actor");
    // People are found by words alone: filters speak of messages.
    const words = takeFilters(q, "UTC", new Date()).words.trim();
    const wanted = cursor || where || words === "" ? null : { q: words, limit: mostCustomers };
    const [exactly, { total, filters, hints, ...messages }] = await Promise.all([
      wanted && listCustomers(db, actor, { ...wanted, exactly: true }),
      searchMessages(db, actor, q, { limit, cursor, zone, ...(where ? { in: where } : {}) }),
    ]);
    // A name with a slip in it, when nothing else was meant.
    const isNothing = exactly?.items.length === 0 && messages.items.length === 0 && !messages.next;
    const people = wanted && isNothing ? await listCustomers(db, actor, wanted) : exactly;
    return c.json({ customers: people?.items ?? [], messages, total, filters, hints }, 200);
  });
  return app;
}
