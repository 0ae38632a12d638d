import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openTestDb } from "./platform/testing/open.ts";

const db = await openTestDb();

it("a command that was started through the launcher ends when it is through", async () => {
  const dir = await mkdtemp(join(tmpdir(), "stammgast-cli-"));
  const env = { ...process.env, DATABASE_URL: db.url, LOG_LEVEL: "warn" };
  const command = spawn(process.execPath, ["bin/stammgast.mjs", "backup", join(dir, "a.backup")], {
    ...{ cwd: import.meta.dirname, env },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let said = "";
  command.stdout?.on("data", (bytes) => {
    said += bytes;
  });
  const code = await new Promise((resolve) => command.on("exit", resolve));
  expect(said).toMatch(/^Backed up /);
  expect(code).toBe(0);
  await rm(dir, { recursive: true });
});
