import type { Db } from "../../platform/db/database.ts";
import { findStaffCalled } from "./store.ts";

/** The ids of colleagues, also of those who have left, in whose name or address a text stands, at most fifty. */
export const colleaguesCalled = (db: Db, text: string): Promise<string[]> => findStaffCalled(db, text, 50);
