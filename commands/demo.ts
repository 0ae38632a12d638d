import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand } from "citty";
import { demoCompany } from "../demo/company.ts";
import { openShop } from "../demo/open-shop.ts";
import { act, demoPassword, moveIn, openCompany } from "../demo/play.ts";
import { openPostbox } from "../demo/postbox.ts";
import { type Config, readConfig } from "../platform/config.ts";
import { openLog } from "../platform/log.ts";
import { openSeal } from "../platform/secrets/key.ts";
import type { Seal } from "../platform/secrets/seal.ts";
import { type Running, run } from "../run.ts";
import { explain } from "./explain.ts";
import { stopOnSignal } from "./start.ts";

/** `stammgast demo` */
export const demo = defineCommand({
  meta: { name: "demo", description: "Start with a believable company on a throw-away data directory" },
  args: { port: { type: "string", description: "HTTP port (PORT)" } },
  async run({ args }) {
    try {
      const started = performance.now();
      const config = readConfig({ ...process.env, ...(args.port ? { PORT: args.port } : {}) });
      const stage = await raise(config);
      stopOnSignal(stage);
      await perform(stage, started).catch((error: unknown) => {
        // Stopped in the middle of the play: what is on stage loses its database, and that is no fault.
        if (!stage.stopped()) throw error;
      });
    } catch (error) {
      explain(error);
    }
  },
});

type Stage = { running: Running; dir: string; seal: Seal; stopped(): boolean; stop(): Promise<void> };

/** A program of its own: its data, and what it sends, never touch anything real. */
async function raise(config: Config): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), "stammgast-demo-"));
  const postbox = await openPostbox();
  const cleanUp = async () => {
    await postbox.close();
    await rm(dir, { recursive: true, force: true });
  };
  const own = { DATA_DIR: join(dir, "data"), DATABASE_URL: undefined, SMTP_URL: postbox.url };
  try {
    const running = await run({ ...config, ...own }, openLog("warn"), "both");
    let stopped = false;
    const stop = async () => {
      stopped = true;
      await running.stop();
      await cleanUp();
    };
    const seal = openSeal(config.SECRET_KEY, own.DATA_DIR);
    return { running, dir, seal, stopped: () => stopped, stop };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function perform({ running, dir, seal }: Stage, started: number): Promise<void> {
  const { db } = running.database;
  const now = new Date();
  const company = demoCompany(now);
  const cast = await openCompany(db, company, now);
  console.log(greeting(running, company.staff).join("\n"));
  await moveIn(db, company, join(dir, "demo.mbox"));
  await openShop(db, seal, company, now);
  await act(db, company, cast);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `\nThe history is complete: ${company.mails.length} mails, after ${seconds} s. Stop with Ctrl-C; nothing stays.`,
  );
}

function greeting({ url, ports }: Running, staff: { name: string; email: string; role: string }[]): string[] {
  const jule = staff.find(({ name }) => name.startsWith("Jule")) ?? staff[0];
  const admin = staff.find(({ role }) => role === "admin");
  return [
    `The roastery is open: ${url}`,
    "",
    `  Sign in as      ${jule?.name}, ${jule?.email}`,
    `  Password        ${demoPassword}   (for everybody; ${admin?.email} is the administrator)`,
    "",
    "Send it a mail and see it arrive:",
    "",
    `  curl --url smtp://127.0.0.1:${ports.smtp} --mail-from you@example.com --mail-rcpt hallo@morgenrot.example \\`,
    `    -T - <<< $'From: You <you@example.com>\\nTo: hallo@morgenrot.example\\nSubject: Hello\\n\\nDo you open on Sunday?'`,
  ];
}
