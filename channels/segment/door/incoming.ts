import { createHash } from "node:crypto";
import { invalid, Refusal } from "../../../platform/errors.ts";
import type { Refusal as Reason } from "../contract.ts";
import { deepest, longestMessageId, mostCallBytes, mostCallsInBatch } from "./limits.ts";

/** Where a request came in; browsers use the first letter. */
export const doors = {
  ...({
    identify: "identify",
    track: "track",
    page: "page",
    screen: "screen",
    group: "group",
    alias: "alias",
  } as const),
  ...({ i: "identify", t: "track", p: "page", s: "screen", g: "group", a: "alias" } as const),
  ...({ batch: "batch", b: "batch", import: "batch" } as const),
} satisfies Record<string, Kind | "batch">;
type Kind = "identify" | "track" | "page" | "screen" | "group" | "alias";
export type Door = keyof typeof doors;

/** One call as it came. `json` is what is kept of it: all, unless it cannot be. */
export type Incoming = {
  /** What the sender knows it by, if it said so. */
  messageId: string | null;
  /** When it was sent by the sender's clock, as it says. */
  sentAt: string | null;
  json: string;
  refused: Reason | null;
};

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The calls of a request, and the write key it carries in its body. What is wrong with one of many is said of that one; what
 * is wrong with the only one, or with the whole, is thrown as `invalid`.
 */
export function incomingOf(door: Door, body: unknown): { key: string; calls: Incoming[] } {
  if (!isObject(body)) {
    throw invalid("no-object", 'A call is a JSON object; several come as {"batch": [...]}.');
  }
  const kind = doors[door];
  if (kind !== "batch") return { key: textOf(body["writeKey"]), calls: [alone({ ...body, type: kind })] };
  const { batch } = body;
  if (!Array.isArray(batch)) throw invalid("no-batch", 'Several calls come as {"batch": [...]}.');
  if (batch.length > mostCallsInBatch) {
    throw new Refusal("invalid", "too-large", `At most ${mostCallsInBatch} calls come at once. Send less at once.`);
  }
  const first: unknown = batch[0];
  const key = textOf(body["writeKey"]) || (isObject(first) ? textOf(first["writeKey"]) : "");
  return { key, calls: batch.map((call) => oneOf(call, body["sentAt"])) };
}

function alone(call: Fields): Incoming {
  const one = oneOf(call, undefined);
  if (one.refused === "too-large") {
    throw new Refusal("invalid", "too-large", "One call is at most 32 KB. Send less with it.");
  }
  if (one.refused) throw invalid(one.refused, `A call has at most ${deepest} levels. Send something flatter.`);
  return one;
}

function oneOf(call: unknown, sentAt: unknown): Incoming {
  // Nobody could read it again, and the database would not keep it.
  if (isDeeper(call, deepest)) return { messageId: null, sentAt: null, json: "null", refused: "too-deep" };
  const json = JSON.stringify(call);
  if (!isObject(call)) return { messageId: null, sentAt: null, json, refused: "no-object" };
  return {
    messageId: idOf(call["messageId"]),
    sentAt: textOf(call["sentAt"] ?? sentAt).slice(0, 64) || null,
    json,
    refused: Buffer.byteLength(json) > mostCallBytes ? "too-large" : null,
  };
}

function idOf(value: unknown): string | null {
  const id = textOf(value);
  return id.length > longestMessageId ? createHash("sha256").update(id).digest("base64url") : id || null;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** Looks no deeper than it has to. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
