import type { Db } from "../../platform/db/database.ts";
import { findCalled } from "./called-store.ts";
import { parseQuery } from "./query.ts";

/** More than so many people are not meant by one name. */
const most = 200;

export type Called = {
  profileIds: string[];
  /** Their mail addresses. */
  emails: string[];
  /** More people fit than these. */
  more: boolean;
};

/** The profiles of up to 200 customers whose names or identifiers hold every word of a text. Nobody, for a text of no words. */
export async function whoIsCalled(db: Db, text: string): Promise<Called> {
  const { patterns } = parseQuery(text);
  if (patterns.length === 0) return { profileIds: [], emails: [], more: false };
  const rows = await findCalled(db, patterns, most + 1);
  const people = rows.slice(0, most);
  return {
    profileIds: people.flatMap(({ profileIds }) => profileIds),
    emails: people.flatMap(({ emails }) => emails),
    more: rows.length > most,
  };
}
