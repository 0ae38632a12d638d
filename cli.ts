import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { defineCommand, runMain } from "citty";
import { explain } from "./commands/explain.ts";
import { start } from "./commands/start.ts";
import { key, user } from "./commands/team.ts";
import { isConnectionLoss } from "./platform/db/failure.ts";
import { endOnSignal } from "./platform/end-on-signal.ts";

if (existsSync("stammgast.env")) loadEnvFile("stammgast.env");
endOnSignal();
// Started through the launcher: when that is gone, so are we.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Being heard of is no reason to stay: a command that is through ends by itself.
process.channel?.unref();

const main = defineCommand({
  meta: { name: "stammgast", description: "Customer service software with the closeness of the corner shop." },
  subCommands: {
    start: start("both"),
    web: start("web"),
    worker: start("worker"),
    demo: () => import("./commands/demo.ts").then((module) => module.demo),
    import: () => import("./commands/import.ts").then((module) => module.importCommand),
    resolve: () => import("./commands/resolve.ts").then((module) => module.resolveCommand),
    backup: () => import("./commands/backup.ts").then((module) => module.backupCommand),
    restore: () => import("./commands/backup.ts").then((module) => module.restoreCommand),
    verify: () => import("./commands/verify.ts").then((module) => module.verifyCommand),
    export: () => import("./commands/rights.ts").then((module) => module.exportCommand),
    erase: () => import("./commands/rights.ts").then((module) => module.eraseCommand),
    doctor: () => import("./commands/doctor.ts").then((module) => module.doctor),
    user,
    key,
  },
});

// PostgreSQL may go away under anybody's hands; it comes back, and so does what was interrupted. Anything else is a bug.
process.on("unhandledRejection", (error) => {
  if (isConnectionLoss(error)) console.error(`The connection to the database was lost: ${(error as Error).message}`);
  else explain(error);
});
await runMain(main);
