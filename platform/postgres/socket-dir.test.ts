import { createHash } from "node:crypto";
import { chmod, chown, mkdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { prepareSocketDir } from "./socket-dir.ts";
import { isRoot } from "./system-user.ts";
import { scratchDir } from "./testing/scratch.ts";

let dataDir: string;

beforeEach(async () => {
  dataDir = await scratchDir();
});

test("the socket's directory lies inside the data directory and is private", async () => {
  const made = await prepareSocketDir(dataDir, undefined);
  expect(made).toBe(join(dataDir, "socket"));
  expect((await stat(made)).mode & 0o777).toBe(0o700);
});

test("a private one is kept; one that is open to others, a file or a link is made anew", async () => {
  const made = await prepareSocketDir(dataDir, undefined);
  await writeFile(join(made, "in use"), "");
  await prepareSocketDir(dataDir, undefined);
  expect((await stat(join(made, "in use"))).isFile()).toBe(true);

  await chmod(made, 0o755);
  await prepareSocketDir(dataDir, undefined);
  expect((await stat(made)).mode & 0o777).toBe(0o700);

  await rm(made, { recursive: true });
  await writeFile(made, "");
  await prepareSocketDir(dataDir, undefined);
  expect((await stat(made)).isDirectory()).toBe(true);

  const elsewhere = join(dataDir, "elsewhere");
  await mkdir(elsewhere);
  await rm(made, { recursive: true });
  await symlink(elsewhere, made);
  await prepareSocketDir(dataDir, undefined);
  expect((await stat(made)).ino).not.toBe((await stat(elsewhere)).ino);
});

describe("where the data directory's path is too long for a socket", () => {
  let place: string;

  beforeEach(async () => {
    dataDir = join(dataDir, "d".repeat(90));
    const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
    place = join(tmpdir(), `stammgast-${name}`);
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  test("its directory lies with the temporary files, the same one each time", async () => {
    expect(await prepareSocketDir(dataDir, undefined)).toBe(place);
    expect(await prepareSocketDir(dataDir, undefined)).toBe(place);
  });

  test.runIf(isRoot())("it belongs to the server's user, whoever made one there before", async () => {
    const user = { name: "nobody", uid: 65_534, gid: 65_534 };
    await mkdir(place, { mode: 0o700 });
    await chown(place, 1, 1);
    await prepareSocketDir(dataDir, user);
    expect((await stat(place)).uid).toBe(user.uid);
  });
});
