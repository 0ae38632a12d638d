import { type Actor, require } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { firstIdAt } from "../../platform/ids.ts";
import type { AuditEntry, AuditKind, AuditQuery } from "../contract.ts";
import { type LogRow, namesOf, readLog } from "./store.ts";

/** What was done, by the room of its event. */
const roomsOf: Record<Exclude<AuditKind, "looks">, readonly string[]> = {
  access: ["sign-in", "session", "password", "reset"],
  settings: [
    "staff",
    "shop",
    "member",
    "key",
    "company",
    "address",
    "account",
    "outgoing",
    "signing-key",
    "template",
    "database",
    "backup",
    "backup-plan",
    "source",
    "matching",
  ],
  customers: ["customer", "fact", "list", "manner", "match"],
  conversations: ["conversation", "message", "file-link", "note"],
};

/**
 * Who saw and did what, newest first, for administrators: what was recorded by people and programs, what Stammgast did that
 * is about no conversation, and looks at people. Throws `invalid` for a foreign cursor.
 */
export async function readAudit(db: Db, actor: Actor, query: AuditQuery): Promise<Page<AuditEntry>> {
  require(actor, "admin");
  const { kind, person, subject, from, until, limit } = query;
  const place = readCursor(query.cursor, ["id"]) as [string] | null;
  const rows = await readLog(
    db,
    {
      staffId: person ?? null,
      subjectId: subject ?? null,
      rooms: kind === undefined ? null : kind === "looks" ? [] : roomsOf[kind],
      looks: kind === undefined || kind === "looks",
      from: from ? firstIdAt(new Date(from)) : null,
      below: place?.[0] ?? (until ? firstIdAt(new Date(until)) : null),
    },
    limit + 1,
  );
  const page = toPage(
    rows,
    limit,
    (row) => row,
    (row) => [row.id],
  );
  const names = await namesOf(db, [...new Set(page.items.flatMap(({ subjectId }) => subjectId ?? []))]);
  return { items: page.items.map((row) => present(row, names)), next: page.next };
}

function present(row: LogRow, names: ReadonlyMap<string, string>): AuditEntry {
  const { id, at, type, subjectId, subjectKind } = row;
  return {
    id,
    at: at.toISOString(),
    type,
    who: whoOf(row),
    subject: subjectId && subjectKind ? { kind: subjectKind, id: subjectId, name: names.get(subjectId) ?? null } : null,
    details: detailsOf(row.data),
  };
}

function whoOf({ staffId, staffName, keyId, keyName }: LogRow): AuditEntry["who"] {
  if (staffId) return { kind: "staff", id: staffId, name: staffName };
  if (keyId) return { kind: "key", id: keyId, name: keyName };
  return { kind: "system", id: null, name: null };
}

/** The small words an event carries; ids of other things say nothing to a reader. */
function detailsOf(data: Record<string, unknown>): Record<string, string> {
  const words = Object.entries(data).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(", ") : value;
    return typeof text === "string" && !name.endsWith("Id") && text.length <= 100 ? [[name, text]] : [];
  });
  return Object.fromEntries(words);
}
