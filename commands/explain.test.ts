import { createServer } from "node:net";
import pg from "pg";
import { expect, inject, it, vi } from "vitest";
import { BadSetting } from "../platform/config.ts";
import { invalid } from "../platform/errors.ts";
import { StartProblem } from "../platform/postgres/start-problem.ts";
import { explain, wordsFor } from "./explain.ts";

const failed = (code: string, more: object = {}) => Object.assign(new Error(`something ${code}`), { code, ...more });
/** What PostgreSQL, or the way to it, says. */
async function refusalOf(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    return error;
  }
  await client.end();
  throw new Error(`${url} let us in`);
}

it.each([
  [new BadSetting("PORT: must be a number"), "PORT: must be a number"],
  [invalid("no-path", "There is nothing at /x. Give an mbox file."), "There is nothing at /x. Give an mbox file."],
  ["only words", "only words"],
])("says what was meant to be said: %s", (error, words) => expect(wordsFor(error)).toBe(words));

it("says what is wrong and then what to do", () => {
  expect(wordsFor(new StartProblem("Nothing starts.", "Start it."))).toBe("Nothing starts. Start it.");
});

it.each([
  ["EADDRINUSE", { port: 2525 }, /^Port 2525 is taken by another program\..*SMTP_PORT/],
  ["EADDRNOTAVAIL", { address: "203.0.113.9" }, /^This machine does not have the address 203\.0\.113\.9\..*HOST/],
  ["EACCES", { port: 25 }, /^Port 25 may not be used by this user\./],
  ["EACCES", { path: "archive.mbox" }, /^archive\.mbox may not be read or written by this user\.$/],
  ["ENOSPC", {}, /^The disk is full\./],
  ["ECONNREFUSED", { address: "127.0.0.1" }, /^The database at 127\.0\.0\.1 does not answer \(ECONNREFUSED\)\./],
  ["ENOTFOUND", { hostname: "db.example" }, /^The database at db\.example does not answer/],
  ["ETIMEDOUT", {}, /^The database at DATABASE_URL does not answer/],
  ["28P01", {}, /^PostgreSQL refused the user or password in DATABASE_URL\./],
  ["53300", {}, /^PostgreSQL has no connection left for us\./],
])("explains %s %j", (code, more, words) => expect(wordsFor(failed(code, more))).toMatch(words));

it("shows the trace of a bug", () => {
  expect(wordsFor(new TypeError("x is undefined"))).toMatch(/TypeError: x is undefined\n {4}at /);
});

it("explains a database that does not run, and one that is not there", async () => {
  const port = await freePort();
  expect(wordsFor(await refusalOf(`postgres://x@127.0.0.1:${port}/x`))).toMatch(/^The database at 127\.0\.0\.1 does/);
  expect(wordsFor(await refusalOf(`postgres://x@localhost:${port}/x`))).toMatch(/^The database at .* does not answer/);
  const nowhere = inject("adminUrl").replace(/^(\w+:\/\/[^/?]*)[^?]*/, "$1/no_such_database");
  expect(wordsFor(await refusalOf(nowhere))).toMatch(
    /^database "no_such_database" does not exist\. Create it first \(createdb\)/,
  );
});

it("ends the program with status 1, on standard error", () => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("ended");
  });
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(() => explain(new BadSetting("PORT: wrong"))).toThrow("ended");
  expect(exit).toHaveBeenCalledWith(1);
  expect(said).toHaveBeenCalledWith("PORT: wrong");
  vi.restoreAllMocks();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const found = server.address();
      server.close(() => resolve(typeof found === "object" && found ? found.port : 0));
    });
  });
}
