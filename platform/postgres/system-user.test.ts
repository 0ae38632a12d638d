import { chmod, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultDataDir } from "./data-dir.ts";
import type { EmbeddedServer } from "./embedded-server.ts";
import { startEmbedded } from "./start.ts";
import { canEnter, isRoot, readUsers, serviceUser } from "./system-user.ts";
import { runApp } from "./testing/run-app.ts";
import { scratchDir } from "./testing/scratch.ts";

const passwd = (...names: string[]) => names.map((name, at) => `${name}:x:${at}:${at + 10}:,,,:/:/bin/sh\n`).join("");

describe("the ordinary user that runs PostgreSQL for root", () => {
  test.each([
    ["stammgast before all", ["root", "nobody", "postgres", "stammgast"], "stammgast"],
    ["postgres next", ["root", "nobody", "postgres"], "postgres"],
    ["nobody last", ["root", "daemon", "nobody"], "nobody"],
  ])("is %s", (_, names, chosen) => {
    expect(serviceUser(passwd(...names)).name).toBe(chosen);
  });

  test("is never root under another name", () => {
    expect(() => serviceUser("root:x:0:0::/:/bin/sh\npostgres:x:0:0::/:/bin/sh\n")).toThrow("no other user");
  });

  test("is read with its numbers, whatever else the file holds", () => {
    const users = readUsers("# a comment\n\nnobody:*:-2:-2:Unprivileged:/:/usr/bin/false\n+::::::\n");
    expect(users).toContainEqual({ name: "nobody", uid: 4_294_967_294, gid: 4_294_967_294 });
  });
});

test("an ordinary user's data lies in the checkout; root's where the server's user can reach it", async () => {
  const checkout = join(await scratchDir(), "checkout");
  await mkdir(checkout);
  if (!isRoot()) return expect(defaultDataDir(checkout)).toBe(join(checkout, "data"));
  // Scratch directories are private to root, like root's home.
  expect(defaultDataDir(checkout)).toMatch(/^\/var\/lib\/stammgast\/[0-9a-f]{10}$/);
  await chmod(join(checkout, ".."), 0o755);
  expect(defaultDataDir(checkout)).toBe(join(checkout, "data"));
});

describe.runIf(isRoot())("when root starts it", () => {
  let dataDir: string;
  let server: EmbeddedServer;

  beforeAll(async () => {
    dataDir = await scratchDir();
    server = await startEmbedded({ dataDir });
  });
  afterAll(() => server.stop());

  test("PostgreSQL runs as the ordinary user, who owns nothing but what is PostgreSQL's", async () => {
    const { uid } = serviceUser();
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(uid);
    expect((await stat(join(dataDir, "postgres"))).uid).toBe(uid);
    expect((await stat(dataDir)).uid).toBe(0);
  });

  test("a temporary directory is opened to that user's group for passing through, and no further", async () => {
    const { mode, gid } = await stat(dataDir);
    expect(mode & 0o777).toBe(0o710);
    expect(gid).toBe(serviceUser().gid);
  });

  test("a running server is known even where root may not look into other users' processes", async () => {
    const app = runApp(dataDir, { by: ["setpriv", "--bounding-set=-sys_ptrace"] });
    expect(await app.until("ready")).toMatchObject({ pid: server.pid, adopted: true });
    app.say("stop");
    await app.exited;
  });

  test("a directory that bars the way is named and left as it is", async () => {
    const above = join(await scratchDir(), "closed");
    await mkdir(above);
    await chmod(above, 0o704);
    const refused = await startEmbedded({ dataDir: join(above, "data") }).catch((error) => error);
    expect(refused.message).toBe(`PostgreSQL runs as the user ${serviceUser().name}, who may not enter ${above}.`);
    expect(refused.hint).toContain("--data");
    expect((await stat(above)).mode & 0o777).toBe(0o704);
  });

  test("a cluster of an ordinary user keeps its owner, who can go on with it", async () => {
    const user = { name: "nobody", uid: 65_534, gid: 65_534 };
    const home = await scratchDir();
    await chmod(home, 0o777);
    const startAndStop = async () => {
      const app = runApp(join(home, "data"), { user });
      await app.until("ready");
      app.say("stop");
      await app.exited;
    };
    await startAndStop();
    const asRoot = await startEmbedded({ dataDir: join(home, "data") });
    expect((await stat(`/proc/${asRoot.pid}`)).uid).toBe(user.uid);
    await asRoot.stop();
    await startAndStop();
  });

  test("whether that user may enter a place is asked of the kernel", async () => {
    const place = await scratchDir();
    expect(canEnter(serviceUser(), place)).toBe(false);
    expect(canEnter(serviceUser(), "/")).toBe(true);
    expect(canEnter(serviceUser(), join(place, "missing"))).toBe(false);
  });
});
