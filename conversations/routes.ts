import { createRoute, z } from "@hono/zod-openapi";
import { Id, PageQuery, page, TagName } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { type App, newRouter } from "../platform/http/app.ts";
import { access, json, nothing, ok } from "../platform/http/operation.ts";
import { ids } from "../platform/http/params.ts";
import { awayRoutes } from "./away/routes.ts";
import { blockRoutes } from "./blocks/routes.ts";
import { bulkRoutes } from "./bulk/routes.ts";
import {
  AssignmentInput,
  ConversationView,
  Counts,
  MessageInput,
  MessageView,
  ReplyDefaults,
  StartInput,
  View,
} from "./contract.ts";
import { followerRoutes } from "./followers/routes.ts";
import { handoverRoutes } from "./handover/routes.ts";
import { countInbox, listConversations, noTagHere } from "./inbox/list.ts";
import { findConversation, getConversation, readMessages, replyDefaults } from "./reading/read.ts";
import { ConversationPage, Question } from "./search/contract.ts";
import { conversationsMatching } from "./search/matching.ts";
import { assign } from "./state/assign.ts";
import { close, reopen } from "./state/close.ts";
import { markRead, markUnread } from "./state/mark-read.ts";
import { placeRoutes } from "./state/place-routes.ts";
import { snoozeRoutes } from "./state/snooze-routes.ts";
import { tagRoutes } from "./tags/routes.ts";
import { weavingRoutes } from "./weaving/routes.ts";
import { start } from "./writing/start.ts";
import { writeMessage } from "./writing/write-message.ts";

const tag = "Conversations";
const one = ids("id");
const ListQuery = PageQuery.extend({
  view: View,
  shop: Id.optional(),
  ...Question.partial().shape,
  tag: TagName.optional(),
});
const Started = z.object({ conversationId: Id, messageId: Id });

export function conversationRoutes({ db }: { db: Db }): App {
  const app = newRouter();
  lists(app, db);
  words(app, db);
  state(app, db);
  snoozeRoutes(app, db);
  placeRoutes(app, db);
  tagRoutes(app, db);
  followerRoutes(app, db);
  awayRoutes(app, db);
  blockRoutes(app, db);
  bulkRoutes(app, db);
  weavingRoutes(app, db);
  handoverRoutes(app, db);
  reading(app, db);
  return app;
}

function lists(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", tag, "List a view of the inbox"),
      method: "get",
      path: "/conversations",
      request: { query: ListQuery },
      responses: { 200: ok(ConversationPage) },
    }),
    async (c) => {
      const { q, ...query } = c.req.valid("query");
      const actor = c.get("actor");
      const isAsked = q !== undefined && q.trim() !== "";
      if (isAsked && query.tag) throw noTagHere();
      return c.json(
        await (isAsked ? conversationsMatching(db, actor, q, query) : listConversations(db, actor, query)),
        200,
      );
    },
  );
  app.openapi(
    createRoute({
      ...access("read", tag, "Count what waits in each view"),
      method: "get",
      path: "/conversations/counts",
      responses: { 200: ok(Counts) },
    }),
    async (c) => c.json(await countInbox(db, c.get("actor")), 200),
  );
  app.openapi(
    createRoute({
      ...access("read", tag, "Get a conversation"),
      method: "get",
      path: "/conversations/{id}",
      request: { params: one },
      responses: { 200: ok(ConversationView) },
    }),
    async (c) => c.json(await getConversation(db, c.get("actor"), c.req.valid("param").id), 200),
  );
}

function words(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("read", tag, "List what was said, newest first"),
      method: "get",
      path: "/conversations/{id}/messages",
      request: { params: one, query: PageQuery },
      responses: { 200: ok(page(MessageView)) },
    }),
    async (c) => c.json(await readMessages(db, c.get("actor"), c.req.valid("param").id, c.req.valid("query")), 200),
  );
  app.openapi(
    createRoute({
      ...access("read", tag, "Get what an answer would start with"),
      method: "get",
      path: "/conversations/{id}/reply",
      request: { params: one },
      responses: { 200: ok(ReplyDefaults) },
    }),
    async (c) => c.json(await replyDefaults(db, c.get("actor"), c.req.valid("param").id), 200),
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Answer, or write an internal note"),
      method: "post",
      path: "/conversations/{id}/messages",
      request: { params: one, body: json(MessageInput) },
      responses: { 200: ok(MessageView, "It was there already"), 201: ok(MessageView) },
    }),
    async (c) => {
      const written = await writeMessage(db, c.get("actor"), c.req.valid("param").id, c.req.valid("json"));
      return c.json(written.message, written.created ? 201 : 200);
    },
  );
  app.openapi(
    createRoute({
      ...access("write", tag, "Begin a conversation from our side"),
      method: "post",
      path: "/conversations",
      request: { body: json(StartInput) },
      responses: { 200: ok(Started, "It was there already"), 201: ok(Started) },
    }),
    async (c) => {
      const input = c.req.valid("json");
      const { created, ...started } = await db.transaction().execute((tx) => start(tx, c.get("actor"), input));
      return c.json(started, created ? 201 : 200);
    },
  );
}

function state(app: App, db: Db): void {
  app.openapi(
    createRoute({
      ...access("write", tag, "Give it to somebody, or to nobody"),
      method: "put",
      path: "/conversations/{id}/assignment",
      request: { params: one, body: json(AssignmentInput) },
      responses: { 200: ok(ConversationView), 204: { description: "Done, and out of your sight from now on" } },
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await db.transaction().execute((tx) => assign(tx, c.get("actor"), id, c.req.valid("json")));
      const view = await findConversation(db, c.get("actor"), id);
      return view ? c.json(view, 200) : c.body(null, 204);
    },
  );
  for (const [method, verb, summary] of [
    ["put", close, "Close it"],
    ["delete", reopen, "Open it again"],
  ] as const) {
    app.openapi(
      createRoute({
        ...access("write", tag, summary),
        method,
        path: "/conversations/{id}/closure",
        request: { params: one },
        responses: { 200: ok(ConversationView) },
      }),
      async (c) => {
        const { id } = c.req.valid("param");
        await db.transaction().execute((tx) => verb(tx, c.get("actor"), id));
        return c.json(await getConversation(db, c.get("actor"), id), 200);
      },
    );
  }
}

function reading(app: App, db: Db): void {
  for (const [method, verb, summary] of [
    ["put", markRead, "Mark it as read by you"],
    ["delete", markUnread, "Mark it as unread by you"],
  ] as const) {
    app.openapi(
      createRoute({
        ...access("read", tag, summary),
        method,
        path: "/conversations/{id}/read",
        request: { params: one },
        responses: nothing,
      }),
      async (c) => {
        await db.transaction().execute((tx) => verb(tx, c.get("actor"), c.req.valid("param").id));
        return c.body(null, 204);
      },
    );
  }
}
