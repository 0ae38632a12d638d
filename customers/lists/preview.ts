import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { fold } from "../../platform/fold.ts";
import { newId } from "../../platform/ids.ts";
import { checkFields } from "./begin.ts";
import type { ImportInput, ListPreview, PreviewRow } from "./contract.ts";
import { countsOf, knownOf, readAll } from "./import-rows.ts";
import { type Decision, plan } from "./plan.ts";
import { readRows } from "./rows-store.ts";
import { findList, findOrigin } from "./store.ts";

const looked = 500;
const shown = 20;

/** What the first rows of a list would become if it were imported so. Nothing is written. Throws as `beginImport` does. */
export async function previewList(db: Db, id: string, input: ImportInput): Promise<ListPreview> {
  const list = await findList(db, id);
  if (!list) throw notFound("list");
  checkFields(input.fields, list.columns.length);
  const originId = (await findOrigin(db, fold(input.origin))) ?? newId();
  const { fields, trusted } = input;
  const rows = readAll(await readRows(db, id, 0, looked), { ...list, fields, trusted, originId });
  const decisions = plan(rows, await knownOf(db, rows, originId), { id, originId, at: new Date() });
  const born = new Set(decisions.flatMap(({ homeId }) => homeId ?? []));
  const items = decisions.slice(0, shown).map((one) => present(one, born));
  return { items, looked: rows.length, ...countsOf(decisions) };
}

function present(decision: Decision, born: ReadonlySet<string>): PreviewRow {
  const { place, outcome, reason, person, customerId, customerName, by, changes } = decision;
  const values = (kind: string) => (person?.identifiers ?? []).flatMap((one) => (one.kind === kind ? one.value : []));
  const isOther = outcome !== "made" && customerId !== null;
  return {
    ...{ row: place, outcome, reason, by, changes },
    name: person?.name ?? "",
    emails: values("email"),
    phones: values("phone"),
    details: person?.details.length ?? 0,
    customer: isOther ? { id: born.has(customerId) ? null : customerId, name: customerName } : null,
  };
}
