import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDb } from "../testing/open.ts";
import { beginAgain } from "./begin-again.ts";
import type { Tx } from "./database.ts";

const db = await openTestDb();
const turnedBack = (tx: Tx) => sql`do $$ begin raise exception using errcode = '40P01'; end $$`.execute(tx);

test("a transaction that was turned back begins again, and leaves nothing of the first time", async () => {
  let tries = 0;
  const done = await beginAgain(db, async (tx) => {
    tries += 1;
    await sql`insert into settings values (${`try ${tries}`}, '1')`.execute(tx);
    if (tries < 3) await turnedBack(tx);
    return "done";
  });
  const { rows } = await sql`select key from settings where key like 'try %'`.execute(db);
  expect([done, rows]).toEqual(["done", [{ key: "try 3" }]]);
});

test("what is wrong otherwise, or again and again, is thrown", async () => {
  let tries = 0;
  const count = (work: (tx: Tx) => Promise<unknown>) =>
    beginAgain(db, (tx) => {
      tries += 1;
      return work(tx);
    });
  await expect(count(turnedBack)).rejects.toMatchObject({ code: "40P01" });
  expect(tries).toBe(4);
  await expect(count((tx) => sql`select nothing`.execute(tx))).rejects.toMatchObject({ code: "42703" });
  expect(tries).toBe(5);
});
