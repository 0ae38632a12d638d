import type { Context, MiddlewareHandler } from "hono";
import { storable } from "../storable.ts";
import type { Env } from "./app.ts";
import { askerOf, type Proxies } from "./proxies.ts";

/** Sets `ip`: who is connected, or whom the reverse proxies before us name. Nobody else is believed. */
export function whoAsks(remoteOf: (c: Context) => string | undefined, isProxy: Proxies): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set("ip", askerOf(remoteOf(c) ?? "", c.req.header("x-forwarded-for"), isProxy).slice(0, 64));
    await next();
  };
}

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

/** How JSON writes NUL and halves of surrogate pairs. */
const suspicious = /\\u(0000|d[89a-f])/i;

/**
 * Takes out of JSON bodies what PostgreSQL cannot keep, before anybody looks at them: a pasted NUL is not worth refusing
 * somebody's words for.
 */
export function storableJson(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.header("content-type")?.includes("json")) {
      const text = await c.req.text();
      if (suspicious.test(text)) {
        const { url, method, headers } = c.req.raw;
        c.req.raw = new Request(url, { method, headers, body: cleaned(text) });
        c.req.bodyCache = {};
      }
    }
    await next();
  };
}

/** What is no JSON stays as it is, and is refused where it is read. */
function cleaned(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, (_name, value) => (typeof value === "string" ? storable(value) : value)));
  } catch {
    return text;
  }
}
