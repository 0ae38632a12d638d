import type { Page } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { RelatedView } from "../contract.ts";
import { isMachine } from "../role-address.ts";
import { freeMailDomains } from "./free-mail.ts";
import { type RelatedRow, readProposals, readRelated } from "./store.ts";

const mostProposed = 8;

/** Whom a customer belongs with, by name: the people of an organisation, the organisations of a person. */
export async function listRelated(
  db: Db,
  customerId: string,
  query: { limit: number; cursor?: string },
): Promise<Page<RelatedView>> {
  const place = readCursor(query.cursor, ["text", "id"]);
  const after = place ? { sortKey: String(place[0]), id: String(place[1]) } : null;
  const rows = await readRelated(db, customerId, { after, limit: query.limit + 1 });
  return toPage(rows, query.limit, presentRelated, (row) => [row.sortKey, row.id]);
}

/** Whom a customer may belong with, since they write from the same domain, unless everybody can have an address there. */
export async function listProposals(db: Db, customerId: string): Promise<RelatedView[]> {
  const rows = await readProposals(db, customerId, freeMailDomains, mostProposed);
  return rows.filter(({ emails }) => !emails.every(isMachine)).map(presentRelated);
}

export function presentRelated({ sortKey: _, ...row }: RelatedRow): RelatedView {
  return { ...row, lastAt: row.lastAt.toISOString() };
}
