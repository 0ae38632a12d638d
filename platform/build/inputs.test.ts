import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOf } from "./inputs.ts";

let root = "";
const write = (path: string, text: string) => writeFile(join(root, path), text);
const hash = () => hashOf(root, ["desk", "lock.json"]);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stammgast inputs "));
  await mkdir(join(root, "desk/inbox"), { recursive: true });
  await write("desk/inbox/row.tsx", "row");
  await write("lock.json", "1");
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe("what a bundle was made from", () => {
  it("is the same for the same files, whenever they were written", async () => {
    const before = await hash();
    await write("desk/inbox/row.tsx", "row");
    expect(await hash()).toBe(before);
  });

  it("is the same in another place", async () => {
    const before = await hash();
    const elsewhere = `${root} moved`;
    await rename(root, elsewhere);
    root = elsewhere;
    expect(await hash()).toBe(before);
  });

  it.each([
    ["a changed file", () => write("desk/inbox/row.tsx", "other")],
    ["a new file", () => write("desk/inbox/list.tsx", "")],
    ["a renamed file", () => rename(join(root, "desk/inbox/row.tsx"), join(root, "desk/inbox/line.tsx"))],
    ["words that moved from one file to its neighbour", () => move("desk/inbox/row.tsx", "lock.json")],
  ])("differs after %s", async (_, change) => {
    const before = await hash();
    await change();
    expect(await hash()).not.toBe(before);
  });

  it("does not care about tests", async () => {
    const before = await hash();
    await write("desk/inbox/row.test.tsx", "a test");
    expect(await hash()).toBe(before);
  });

  it("says which input is missing", async () => {
    await rm(join(root, "lock.json"));
    await expect(hash()).rejects.toThrow("lock.json");
  });
});

async function move(from: string, to: string) {
  await write(from, "ro");
  await write(to, "w1");
}
