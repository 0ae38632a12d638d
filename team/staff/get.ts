import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { findStaff, type StaffRow } from "./store.ts";

/** A member of staff, disabled or not. Throws `not_found`. */
export async function getStaff(db: Db, id: string): Promise<StaffRow> {
  const staff = await findStaff(db, id);
  if (!staff) throw notFound("staff");
  return staff;
}
