import { counted, encodeRows, type Field } from "../../../resolution/columns/field.ts";
import type { Part, Words } from "../records/record.ts";
import { frequencyIn, type Weights, weighed } from "../weights/weights.ts";

/** Of several addresses and numbers of one record so many combinations are compared. */
const mostRows = 4;
/** A name that fewer others have is no name that an address can be trusted to spell. */
const fewestOthers = 2;

/** Records as rows that can be compared; one with several addresses is several rows, any of which may speak for it. */
export type SmallTable = { fields: Field[]; rowsOf: readonly (readonly number[])[] };

export function tableOf(records: readonly Words[], weights: Weights): SmallTable {
  const own = records.map((words) => withoutShared(words, weights));
  const rows = own.map((words) => combinations(words, weights));
  let at = 0;
  const rowsOf = rows.map((some) => some.map(() => at++));
  const all = rows.flat();
  const fields = weights.model.fields.map(({ name, kind }) =>
    counted(encodeRows(name, kind, all.length, (row) => all[row]?.[kind as Part] ?? "")),
  );
  return { fields, rowsOf };
}

/** Addresses and numbers that many share speak for nobody. */
function withoutShared(words: Words, { shared }: Weights): Words {
  const own = (some: readonly string[] = []) => some.filter((word) => !shared.has(word));
  return { ...words, mail: own(words.mail), phone: own(words.phone) };
}

type Row = { readonly [part in Part]?: string };

function combinations(words: Words, weights: Weights): Row[] {
  const single: Row = Object.fromEntries(weighed(weights).map((part) => [part, words[part]?.[0] ?? ""]));
  const mails = words.mail?.length ? words.mail : [""];
  const phones = words.phone?.length ? words.phone : [""];
  const rows = mails.flatMap((mail) => phones.map((phone) => ({ ...single, mail, phone })));
  return rows.slice(0, mostRows).map((row) => withNameInMail(row, weights));
}

/** A missing given name or surname as the address spells it beside the other: weiss and anna.weiss@ (decision 20). */
function withNameInMail(row: Row, weights: Weights): Row {
  const { given = "", surname = "", mail = "" } = row;
  if (mail === "" || (given === "") === (surname === "")) return row;
  const local = (mail.split("@")[0] ?? "").replace(/[^a-z]/g, "");
  const [part, other] = given === "" ? (["given", surname] as const) : (["surname", given] as const);
  const rest = restOf(local, other.replaceAll(" ", ""), part);
  return frequencyIn(weights, part, rest) > fewestOthers ? { ...row, [part]: rest } : row;
}

function restOf(local: string, other: string, part: "given" | "surname"): string {
  if (other.length < 3) return "";
  if (part === "given") return local.endsWith(other) ? local.slice(0, -other.length) : "";
  return local.startsWith(other) ? local.slice(other.length) : "";
}
