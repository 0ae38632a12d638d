import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { settings } from "../config.ts";

it("tells every setting there is in the README, and no other", async () => {
  const readme = await readFile(join(import.meta.dirname, "../../README.md"), "utf8");
  const table = readme.split("### Configuration")[1]?.split("###")[0] ?? "";
  const names = table.split("\n").flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([A-Z_]+)`/g)]);
  expect(names.map(([, name]) => name).sort()).toEqual(Object.keys(settings.shape).sort());
});
