import type { Context } from "hono";
import type { Env } from "../../platform/http/app.ts";
import { LockedOut } from "./lockout.ts";

/** Says in seconds how long somebody who is locked out has to wait, as RFC 9110 §10.2.3 has it. */
export async function tellWhenLocked<T>(c: Context<Env>, attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof LockedOut) c.header("retry-after", String(error.seconds));
    throw error;
  }
}
