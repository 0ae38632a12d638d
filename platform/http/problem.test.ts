import { HTTPException } from "hono/http-exception";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { conflict, forbidden, invalid, notFound, Refusal, tooMany, unauthenticated, unavailable } from "../errors.ts";
import { newApp } from "./app.ts";

/** What a client is told and what the log holds when a route fails like this. */
async function failing(error: unknown) {
  const logged: string[] = [];
  const app = newApp(pino({ level: "trace" }, { write: (line: string) => logged.push(line) }));
  app.get("/", () => {
    throw error;
  });
  const answer = await app.request("/");
  return { status: answer.status, type: answer.headers.get("content-type"), body: await answer.json(), logged };
}

describe("a failure becomes a problem", () => {
  it.each([
    [invalid("fields", "Correct it.", { name: "missing" }), 400],
    [unauthenticated("sign-in", "Sign in."), 401],
    [forbidden("needs-write", "Ask."), 403],
    [notFound("message"), 404],
    [conflict("already-left", "Gone."), 409],
    [tooMany("locked", "Wait."), 429],
    [unavailable("later", "Later."), 503],
    [new Refusal("invalid", "too-large", "Send less."), 413],
  ])("%s is %i, with its reason and its words", async (refusal, status) => {
    const { code, reason, message: detail, fields } = refusal;
    const told = await failing(refusal);
    expect(told).toMatchObject({ status, type: "application/problem+json", logged: [] });
    expect(told.body).toMatchObject({ status, code, reason, detail, ...(fields ? { fields } : {}) });
  });

  it("of ours tells the client nothing but a reference, under which the log has everything", async () => {
    const told = await failing(new Error("password of k@post.example is wrong in table staff"));
    expect(told.status).toBe(500);
    expect(JSON.stringify(told.body)).not.toMatch(/password|staff|post\.example|at /);
    expect(told.body.code).toBe("internal");
    expect(told.logged.join()).toContain(told.body.reference);
    expect(told.logged.join()).toContain("in table staff");
  });

  it.each([
    Object.assign(new Error("the server closes"), { code: "57P01" }),
    Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" }),
    Object.assign(new Error("connect ENOENT /run/secret/.s.PGSQL.5432"), { code: "ENOENT", syscall: "connect" }),
    new Error("Connection terminated unexpectedly"),
  ])("of the connection to the database asks to try again: %s", async (error) => {
    const told = await failing(error);
    expect(told).toMatchObject({ status: 503, body: { code: "unavailable", reason: "database" } });
    expect(JSON.stringify(told.body)).not.toContain(error.message);
  });

  it("over a missing file is a bug, not a missing database", async () => {
    const missing = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT", syscall: "open" });
    expect((await failing(missing)).status).toBe(500);
  });

  it("of a malformed request says so", async () => {
    const told = await failing(new HTTPException(400, { message: "Malformed JSON in request body" }));
    expect(told).toMatchObject({ status: 400, body: { code: "invalid", detail: "Malformed JSON in request body" } });
  });
});
