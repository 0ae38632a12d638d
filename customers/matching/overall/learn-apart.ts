import { fork } from "node:child_process";
import { setPriority } from "node:os";
import type { Words } from "../records/record.ts";
import type { Learned } from "./lesson.ts";

/** What the process that learns is told, in this order: records in portions, then that these were all. */
export type Told = { records: Words[] } | { lanes: number };
export type Answer = { learned: Learned } | { refused: string };

/** Learning gives way to everybody who waits for an answer. */
const patience = 10;

/**
 * Learns in a process of its own, which takes its memory with it when it ends. Undefined where the records say too little to
 * compare anybody by. Throws when the process ends before it answered.
 */
export async function learnApart(
  portions: AsyncIterable<Words[]>,
  lanes: number,
  stopping?: AbortSignal,
): Promise<Learned | undefined> {
  const child = fork(new URL("./learn-child.ts", import.meta.url), {
    serialization: "advanced",
    execArgv: [],
    ...(stopping ? { signal: stopping } : {}),
  });
  try {
    setPriority(child.pid ?? 0, patience);
    const answered = answerOf(child);
    const tell = (told: Told) =>
      new Promise<void>((done, fail) => child.send(told, (error) => (error ? fail(error) : done())));
    for await (const records of portions) await Promise.race([tell({ records }), answered]);
    await Promise.race([tell({ lanes }), answered]);
    const answer = await answered;
    return "learned" in answer ? answer.learned : undefined;
  } finally {
    child.kill();
  }
}

/** What it says; whatever happens to it after that is no concern of ours. */
const answerOf = (child: ReturnType<typeof fork>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    child.once("message", (answer) => resolve(answer as Answer));
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`the process that learns ended with ${code ?? signal}`)));
  });
