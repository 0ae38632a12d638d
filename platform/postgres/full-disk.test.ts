import { spawnSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
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

afterEach(() => mounted.splice(0).forEach(unmount));

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

  test("what was acknowledged before it filled up is there when space is free again, without a restart of the app", async () => {
    const disk = await scratchDir();
    mountDisk(disk, 160);
    const said: string[] = [];
    const server = await superviseEmbedded({ dataDir: join(disk, "data"), log: (line) => said.push(line) });
    await ask(server.url, "create table mail (id int, body text)");
    const ballast = join(disk, "ballast");
    let acknowledged = 0;
    const fill = async () => {
      for (;;) {
        await ask(
          server.url,
          `insert into mail select ${acknowledged + 1}, string_agg(md5(random()::text), '') from generate_series(1, 50000)`,
        );
        acknowledged += 1;
      }
    };
    await writeFile(ballast, Buffer.alloc(60 * 1024 * 1024));
    await expect(fill()).rejects.toThrow();
    await rm(ballast);
    await until(async () => (await ask(server.url, "select 1").catch(() => [])).length === 1);
    expect(acknowledged).toBeGreaterThan(0);
    expect(await ask(server.url, "select id from mail order by id")).toEqual(
      Array.from({ length: acknowledged }, (_, at) => at + 1),
    );
    await ask(server.url, "insert into mail values (0, 'and on')");
    await server.stop();
  });
});
