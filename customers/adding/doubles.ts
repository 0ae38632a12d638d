import { type Actor, require } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { CustomerRow, Double, DoublesQuery } from "../contract.ts";
import { listCustomers } from "../directory/list.ts";
import { nationalDigits, normaliseEmail } from "../identifier.ts";

const most = 5;
/** Fewer letters or digits than this could be anybody. */
const fewestLetters = 3;
const fewestDigits = 6;

/**
 * Customers we know already who may be the one about to be added: those with the same address or number, then those who are
 * called so or nearly so. At most five, each once.
 */
export async function listDoubles(db: Db, actor: Actor, { name, email, phone }: DoublesQuery): Promise<Double[]> {
  require(actor, "read");
  const address = normaliseEmail(email ?? "");
  const digits = nationalDigits(phone ?? "");
  const find = async (q: string) => (await listCustomers(db, actor, { q, limit: most })).items;
  const [byEmail, byPhone, byName] = await Promise.all([
    /.@./.test(address) ? find(address) : [],
    digits.length >= fewestDigits ? find(phone ?? "") : [],
    (name ?? "").trim().length >= fewestLetters ? find(name ?? "") : [],
  ]);
  const found: Double[] = [
    ...because(
      "email",
      byEmail.filter(({ emails }) => emails.includes(address)),
    ),
    ...because(
      "phone",
      byPhone.filter(({ phones }) => phones.some((one) => nationalDigits(one) === digits)),
    ),
    ...because("name", byName),
  ];
  const first = new Map<string, Double>();
  for (const one of found) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()].slice(0, most);
}

const because = (why: Double["why"], rows: readonly CustomerRow[]): Double[] => rows.map((row) => ({ ...row, why }));
