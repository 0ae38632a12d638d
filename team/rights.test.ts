import { expect, test } from "vitest";
import { rightsOfRole, rightsOfScopes } from "./rights.ts";

test("each role includes the rights of the ones below it", () => {
  expect(rightsOfRole("readonly")).toEqual(["read"]);
  expect(rightsOfRole("staff")).toEqual(["read", "write"]);
  expect(rightsOfRole("admin")).toEqual(["read", "write", "admin"]);
});

test("the widest scope counts, whatever their order", () => {
  expect(rightsOfScopes(["read", "write"])).toEqual(["read", "write"]);
  expect(rightsOfScopes(["admin", "read"])).toEqual(["read", "write", "admin"]);
  expect(rightsOfScopes(["read"])).toEqual(["read"]);
  expect(rightsOfScopes([])).toEqual([]);
});
