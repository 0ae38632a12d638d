import type { StaffView } from "../contract.ts";
import type { StaffRow } from "./store.ts";

/** A member of staff as their colleagues see them. */
export function presentStaff(row: StaffRow): StaffView {
  const { id, name, email, role, sees, locale, shops, joined } = row;
  return {
    id,
    name,
    email,
    role,
    sees,
    locale,
    shops,
    joined,
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}
