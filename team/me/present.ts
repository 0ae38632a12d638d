import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { companyName } from "../company/store.ts";
import type { Me } from "../contract.ts";
import { findStaff } from "../staff/store.ts";

/** A member of staff as they see themselves. Throws `not_found`. */
export async function presentMe(db: Db, staffId: string): Promise<Me> {
  const [staff, company] = await Promise.all([findStaff(db, staffId), companyName(db)]);
  if (!staff) throw notFound("staff");
  const { id, name, email, role, sees, locale, signature, shops } = staff;
  return { id, name, email, role, sees, locale, signature, shops, company };
}
