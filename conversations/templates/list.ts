import type { Actor } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { fold } from "../../platform/fold.ts";
import type { Reach, TemplateRow, TemplateView, Variant } from "./contract.ts";
import { presentTemplate, presentTemplateRow } from "./present.ts";
import { findTemplate, listReachable } from "./store.ts";

export type TemplatesQuery = { q?: string; reach?: Reach; variant?: Variant; limit: number; cursor?: string };

/** Words looked at in one search; the rest is ignored. */
const mostWords = 8;

/** A page of the templates the actor may use, by name; `q` narrows it to those that hold every one of its words. */
export async function listTemplates(db: Db, actor: Actor, query: TemplatesQuery): Promise<Page<TemplateRow>> {
  const words = fold(query.q ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, mostWords);
  const rows = await listReachable(db, actor, {
    patterns: words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`),
    reach: query.reach,
    after: readCursor(query.cursor, ["text", "id"]) as [string, string] | null,
    limit: query.limit + 1,
  });
  return toPage(
    rows,
    query.limit,
    (row) => presentTemplateRow(row, actor, query.variant),
    (row) => [row.sort_key, row.id],
  );
}

/** Throws `not_found` for one the actor may not use, and for one that was removed. */
export async function getTemplate(db: Db, actor: Actor, id: string): Promise<TemplateView> {
  const row = await findTemplate(db, actor, id);
  if (!row || row.removed_at) throw notFound("template");
  return presentTemplate(row, actor);
}
