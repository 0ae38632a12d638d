import { sql } from "kysely";
import { misderived } from "../../../customers/belonging/misderived.ts";
import { rederive } from "../../../customers/belonging/rederive.ts";
import type { Db } from "../../../platform/db/database.ts";
import { customers, type Invariant, type Stretch } from "../../invariant.ts";

/** Each comes with all its profiles and what identifies them. */
const mostAtOnce = 500;

/** A name is made of names by rules that no query knows: they are read, and derived again beside what is kept. */
async function look(db: Db, after: readonly string[] | null, most: number): Promise<Stretch> {
  const limit = Math.min(most, mostAtOnce);
  const from = after ? sql`where id > ${after[0]}::uuid` : sql``;
  const { rows } = await sql<{ id: string; joined: boolean }>`
    select id, joined_into is not null as joined from customers ${from} order by id limit ${limit}`.execute(db);
  const last = rows.at(-1);
  const wrong = await misderived(
    db,
    rows.flatMap(({ id, joined }) => (joined ? [] : [id])),
  );
  return {
    looked: rows.length,
    last: last ? [last.id] : null,
    wrong: wrong.map(({ id, what }) => ({ key: [id], why: what })),
    ended: rows.length < limit,
  };
}

export const customerName: Invariant = {
  name: "customer-name",
  promise: "a customer has the name their profiles give, and is found by their names and addresses",
  walk: customers,
  look,
  ways: {
    "other-name": {
      means: "This customer is called by a name that neither their profiles give nor one of us.",
      mend: "it is derived again from the profiles",
    },
    "other-words": {
      means: "The list of customers does not find this one by their names and addresses, or finds them by others.",
      mend: "the words are derived again from the profiles",
    },
  },
  mend: (tx, wrong) => rederive(tx, [...new Set(wrong.map(({ key }) => key[0] ?? ""))].sort()),
};
