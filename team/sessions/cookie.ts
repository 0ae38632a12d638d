import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Config } from "../../platform/config.ts";
import { days } from "../clock.ts";
import { cookieName } from "./session.ts";

/**
 * When a session ends is decided here, by its row; the cookie only has to outlive it. 400 days is the longest that
 * browsers keep one (RFC 6265bis §5.5).
 */
const cookieSeconds = days(400) / 1000;

const attributes = (config: Config) =>
  ({ path: "/", httpOnly: true, sameSite: "Lax", secure: config.publicUrl.startsWith("https:") }) as const;

export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, cookieName);
}

export function writeSessionCookie(c: Context, config: Config, token: string): void {
  setCookie(c, cookieName, token, { ...attributes(config), maxAge: cookieSeconds });
}

export function dropSessionCookie(c: Context, config: Config): void {
  deleteCookie(c, cookieName, attributes(config));
}
