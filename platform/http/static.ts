import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Handler } from "hono";
import { notFound } from "../errors.ts";
import type { Env } from "./app.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};
const packable = /^(text|application)\/|svg/;
const pack = promisify(gzip);

type Held = { type: string; plain: Buffer; packed: Buffer | null };

/**
 * Serves a built front: files by their path, index.html for every page of it. Files are read once and kept, packed as well;
 * a front is a few megabytes.
 */
export function serveDesk(dir: string): Handler<Env> {
  const held = new Map<string, Promise<Held>>();
  const hold = (path: string) => {
    const known = held.get(path) ?? load(join(dir, path));
    held.set(path, known);
    known.catch(() => held.delete(path));
    return known;
  };
  return async (c) => {
    const path = normalize(decoded(c.req.path));
    const isFile = path.startsWith("/assets/") || extname(path) !== "";
    if (path.includes("\0") || path.includes("..")) throw notFound("page");
    const file = await hold(isFile ? path : "/index.html").catch(() => {
      throw notFound("page");
    });
    const packed = file.packed && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "") ? file.packed : null;
    c.header("content-type", file.type);
    c.header("vary", "accept-encoding");
    c.header("cache-control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (packed) c.header("content-encoding", "gzip");
    return c.body(new Uint8Array(packed ?? file.plain));
  };
}

/** A path that is no UTF-8 names nothing of ours. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw notFound("page");
  }
}

async function load(path: string): Promise<Held> {
  const plain = await readFile(path);
  const type = types[extname(path)] ?? "application/octet-stream";
  return { type, plain, packed: packable.test(type) ? await pack(plain) : null };
}
