import type { Context, MiddlewareHandler } from "hono";
import type { Env } from "./app.ts";

/**
 * Sets `ip`. Behind a reverse proxy on the same machine it is the last address the proxy names; nobody else is believed.
 */
export function whoAsks(remoteOf: (c: Context) => string | undefined): MiddlewareHandler<Env> {
  return async (c, next) => {
    const remote = bare(remoteOf(c) ?? "");
    const forwarded = isLoopback(remote) ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
    c.set("ip", (forwarded || remote).slice(0, 64));
    await next();
  };
}

const bare = (address: string) => address.replace(/^::ffff:/, "");
const isLoopback = (address: string) => address.startsWith("127.") || address === "::1";

const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** What every answer says to the browser, unless its route said something stricter. */
export function secureHeaders(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const set = (name: string, value: string) => c.res.headers.has(name) || c.res.headers.set(name, value);
    set("content-security-policy", policy);
    set("x-content-type-options", "nosniff");
    set("x-frame-options", "DENY");
    set("referrer-policy", "same-origin");
    set("cross-origin-opener-policy", "same-origin");
    if (c.req.path.startsWith("/api/")) set("cache-control", "no-store");
  };
}
