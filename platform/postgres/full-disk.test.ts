import { spawnSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startEmbedded } from "./start.ts";
import { superviseEmbedded } from "./supervise.ts";
import { ask, scratchDir, until } from "./testing/scratch.ts";

const mounted: string[] = [];

/** A small disk of its own, where the system lets us make one. */
function mountDisk(place: string, megabytes: number): boolean {
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "none", place]).status === 0;
  if (made) mounted.push(place);
  return made;
}

const unmount = (place: string) => spawnSync("umount", ["--lazy", place]);

const canMount = mountDisk("/mnt", 1) && unmount(String(mounted.pop())).status === 0;

afterAll(() => mounted.splice(0).forEach(unmount));

describe.runIf(canMount)("on a full disk", () => {
  test("a new database is refused in one sentence, and nothing half-made stays", async () => {
    const disk = await scratchDir();
    mountDisk(disk, 16);
    await expect(startEmbedded({ dataDir: join(disk, "data") })).rejects.toThrow(
      /^There is no space left on the disk that holds/,
    );
    spawnSync("mount", ["-o", "remount,size=256m", disk]);
    const server = await startEmbedded({ dataDir: join(disk, "data") });
    expect(await ask(server.url, "select 1")).toEqual([1]);
    await server.stop();
  });

  test.each([
    [
      "for what is stored",
      "insert into filler select string_agg(md5(random()::text), '') from generate_series(1, 50000)",
    ],
    ["for the log of changes", "select pg_logical_emit_message(true, 'test', repeat('x', 1000000))"],
  ])("without space %s, what was acknowledged is kept, and the app goes on once there is some", async (_, fill) => {
    const disk = await scratchDir();
    mountDisk(disk, 160);
    const server = await superviseEmbedded({ dataDir: join(disk, "data") });
    await ask(server.url, "create table mail (id int)");
    await ask(server.url, "create table filler (text text)");
    const ballast = join(disk, "ballast");
    await writeFile(ballast, Buffer.alloc(75 * 1024 * 1024));
    let acknowledged = 0;
    const takeMail = async () => {
      for (;;) {
        await ask(server.url, fill);
        await ask(server.url, `insert into mail values (${acknowledged + 1})`);
        acknowledged += 1;
      }
    };
    await expect(takeMail()).rejects.toThrow();

    await rm(ballast);
    await until(async () => (await ask(server.url, "select 1").catch(() => [])).length === 1);
    const kept = await ask(server.url, "select id from mail order by id");
    expect(acknowledged).toBeGreaterThan(0);
    expect(kept.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, at) => at + 1));
    await ask(server.url, "insert into mail values (0)");
    await server.stop();
  });
});
