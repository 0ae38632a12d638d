/**
 * An app for tests that need another process: `app.ts DATA_DIR [supervise]`. Tells what happens in lines on its
 * standard output and does what the lines on its standard input say: stop, exit.
 */
import { createInterface } from "node:readline";
import pg from "pg";
import { startEmbedded } from "../start.ts";
import { StartProblem } from "../start-problem.ts";
import { superviseEmbedded } from "../supervise.ts";

const [dataDir = "", mode] = process.argv.slice(2);
const tell = (word: string, what: unknown = null) => console.log(`${word} ${JSON.stringify(what)}`);
const options = { dataDir, log: (line: string) => tell("log", line) };

async function start() {
  if (mode !== "supervise") return startEmbedded(options);
  const server = await superviseEmbedded(options);
  return { ...server.current(), stop: server.stop };
}

async function selectOne(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select 1 as one");
  await client.end();
  return rows[0].one;
}

try {
  const server = await start();
  server.exited.then((exit) => tell("exited", exit));
  const stop = async () => {
    await server.stop();
    tell("stopped");
    process.exit(0);
  };
  process.on("SIGINT", async () => {
    tell("interrupted", await selectOne(server.url));
    await stop();
  });
  createInterface(process.stdin).on("line", (line) => (line === "stop" ? void stop() : process.exit(0)));
  tell("ready", { pid: server.pid, url: server.url, adopted: server.adopted });
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  tell("problem", { message: error.message, hint: error.hint });
  process.exit(1);
}
