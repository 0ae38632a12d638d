import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { defineCommand, runMain } from "citty";
import { explain } from "./commands/explain.ts";
import { start } from "./commands/start.ts";
import { key, user } from "./commands/team.ts";

if (existsSync("stammgast.env")) loadEnvFile("stammgast.env");
// Started through the launcher: when that is gone, so are we.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

const main = defineCommand({
  meta: { name: "stammgast", description: "Customer service software with the closeness of the corner shop." },
  subCommands: {
    start: start("both"),
    web: start("web"),
    worker: start("worker"),
    demo: () => import("./commands/demo.ts").then((module) => module.demo),
    import: () => import("./commands/import.ts").then((module) => module.importMail),
    backup: () => import("./commands/backup.ts").then((module) => module.backupCommand),
    restore: () => import("./commands/backup.ts").then((module) => module.restoreCommand),
    user,
    key,
  },
});

process.on("unhandledRejection", (error) => explain(error));
await runMain(main);
