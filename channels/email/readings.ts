import type { Db } from "../../platform/db/database.ts";
import type { Reading } from "../../platform/http/health.ts";
import { countWork } from "./store.ts";

/** The state of the mail, in numbers for `/metrics`. */
export async function mailReadings(db: Db): Promise<Reading[]> {
  const values = (await countWork(db)).map(({ what, n }) => ({ labels: { what }, value: n }));
  return [{ name: "stammgast_mail", help: "Mails by where they are", values }];
}
