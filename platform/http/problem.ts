import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ErrorCode, Problem } from "../contract.ts";
import { isConnectionLoss } from "../db/failure.ts";
import { Refusal } from "../errors.ts";
import type { Log } from "../log.ts";

const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

/** The one map from failures to HTTP. What is not a refusal is a bug: logged, and told without detail. */
export function problemResponse(c: Context, error: Error, log: Log): Response {
  const reference: string = c.get("reference") ?? "";
  if (error instanceof Refusal) return refuse(c, error, reference);
  if (error instanceof HTTPException && error.status < 500) {
    return send(c, error.status, { code: error.status === 404 ? "not_found" : "invalid", detail: error.message });
  }
  if (isConnectionLoss(error)) {
    log.warn({ error: error.message, path: c.req.path, reference }, "database not reachable");
    return send(c, 503, {
      code: "unavailable",
      reason: "database",
      detail: "The database is not reachable just now. Try again in a moment.",
      reference,
    });
  }
  log.error({ error: error.stack ?? String(error), path: c.req.path, reference }, "request failed");
  return send(c, 500, { code: "internal", detail: "Something went wrong on our side. It has been logged.", reference });
}

function refuse(c: Context, refusal: Refusal, reference: string): Response {
  const tooLarge = refusal.reason === "too-large";
  return send(c, tooLarge ? 413 : statusOf[refusal.code], {
    code: refusal.code,
    reason: refusal.reason,
    detail: refusal.message,
    fields: refusal.fields,
    reference,
  });
}

function send(c: Context, status: number, problem: Omit<Problem, "type" | "title" | "status">): Response {
  const body: Problem = { type: "about:blank", title: problem.code.replace("_", " "), status, ...problem };
  return c.body(JSON.stringify(body), status as 400, { "content-type": "application/problem+json" });
}
