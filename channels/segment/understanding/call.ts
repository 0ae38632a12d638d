import { clean } from "../../../customers/naming.ts";
import type { Refusal } from "../contract.ts";
import { whenOf } from "./moment.ts";

export type Fields = Readonly<Record<string, unknown>>;
export type RawCall = {
  sourceId: string;
  id: string;
  receivedAt: Date;
  sentAt: string | null;
  body: unknown;
  /** Whether its source is. */
  trusted: boolean;
};

/** A call as it is to be understood. Ids are "" where none was sent. */
export type Call = {
  sourceId: string;
  id: string;
  trusted: boolean;
  at: Date;
  kind: "identify" | "track" | "page" | "screen" | "group" | "alias";
  userId: string;
  anonymousId: string;
  groupId: string;
  previousId: string;
  /** What was done, or the title of what was shown. */
  name: string;
  properties: Fields;
  /** What is said of the person, or of the organisation. */
  traits: Fields;
};

/** Nothing can be made of it. */
export type Refused = { id: string; sourceId: string; reason: Refusal; detail: string };

const kinds = ["identify", "track", "page", "screen", "group", "alias"] as const;
const longestId = 256;
const nameLength = 120;

/** Reads a call, or says why it cannot be read. */
export function readCall(raw: RawCall): Call | Refused {
  const refuse = (reason: Refusal, detail = ""): Refused => ({ ...keyOf(raw), reason, detail: clean(detail, 200) });
  const body = fieldsOf(raw.body);
  const kind = kinds.find((one) => one === body["type"]);
  if (!kind) return refuse("unknown-type", idOf(body["type"]));
  const ids = {
    userId: idOf(body["userId"]),
    anonymousId: idOf(body["anonymousId"]),
    groupId: idOf(body["groupId"]),
    previousId: idOf(body["previousId"]),
  };
  if (!ids.userId && !ids.anonymousId) return refuse("nobody");
  if (Object.values(ids).some((id) => id.length > longestId)) return refuse("long-id");
  const name = nameOf(kind, body);
  if (kind === "track" && !name) return refuse("no-event");
  if (kind === "group" && !ids.groupId) return refuse("no-group");
  const at = whenOf({ timestamp: body["timestamp"], sentAt: raw.sentAt, receivedAt: raw.receivedAt });
  const traits = { ...fieldsOf(fieldsOf(body["context"])["traits"]), ...fieldsOf(body["traits"]) };
  const properties = fieldsOf(body["properties"]);
  return { ...keyOf(raw), trusted: raw.trusted, at, kind, ...ids, name, properties, traits };
}

const keyOf = ({ sourceId, id }: RawCall) => ({ sourceId, id });

/** A page is called by its title, then by where it is. */
function nameOf(kind: Call["kind"], body: Fields): string {
  const properties = fieldsOf(body["properties"]);
  const page = fieldsOf(fieldsOf(body["context"])["page"]);
  const candidates =
    kind === "track"
      ? [body["event"]]
      : [body["name"], properties["title"], page["title"], properties["path"], page["path"], properties["url"]];
  return clean(candidates.map(textOf).find((text) => text.trim() !== "") ?? "", nameLength);
}

export const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** Words and numbers; everything else says nothing. */
export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

const idOf = (value: unknown): string => textOf(value).trim();
