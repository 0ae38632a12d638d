import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { settings } from "../config.ts";
import { nodesOf, parseModule } from "./house/module.ts";

const root = join(import.meta.dirname, "../..");

/** The words in code marks in the first column of the table under a heading. */
async function firstColumn(heading: string, words: RegExp): Promise<string[]> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const section = readme.split(`### ${heading}`)[1]?.split("###")[0] ?? "";
  const cells = section.split("\n").map((row) => row.split("|")[1] ?? "");
  return cells.flatMap((cell) => [...cell.matchAll(words)].map(([, word = ""]) => word)).sort();
}

it("tells every setting there is in the README, and no other", async () => {
  expect(await firstColumn("Configuration", /`([A-Z_]+)`/g)).toEqual(Object.keys(settings.shape).sort());
});

it("tells every command there is in the README, and no other", async () => {
  const cli = parseModule({ path: "cli.ts", text: await readFile(join(root, "cli.ts"), "utf8") });
  const properties = nodesOf(cli, "Property").map(({ key, value }) => ({ key, value }));
  const commands = properties.find(({ key }) => key.type === "Identifier" && key.name === "subCommands")?.value;
  const names = commands?.type === "ObjectExpression" ? commands.properties : [];
  const words = names.map((one) => (one.type === "Property" && one.key.type === "Identifier" ? one.key.name : "?"));
  expect(await firstColumn("Commands", /`([a-z]+)[^`]*`/g)).toEqual(words.sort());
});
