import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

/** A program that says so when it may clear up before it ends. */
const program = (more: string) => `
  import { endOnSignal } from ${JSON.stringify(new URL("./end-on-signal.ts", import.meta.url).href)};
  endOnSignal();
  ${more}
  process.on("exit", () => console.log("cleared up"));
  setInterval(() => {}, 1000);
  console.log("ready");`;

async function endedBy(signal: "SIGINT" | "SIGTERM" | "SIGHUP", more = "") {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program(more)]);
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
    if (String(chunk).includes("ready")) child.kill(signal);
  });
  const [code] = await once(child, "close");
  return { code, said: said.trim().split("\n") };
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s ends us with %i, and what listens for our exit is heard", async (signal, code) => {
  expect(await endedBy(signal)).toEqual({ code, said: ["ready", "cleared up"] });
});

test("whoever listens for the signal ends in an order of their own", async () => {
  const own = `process.on("SIGTERM", () => { console.log("in order"); process.exit(0); });`;
  expect(await endedBy("SIGTERM", own)).toEqual({ code: 0, said: ["ready", "in order", "cleared up"] });
});
