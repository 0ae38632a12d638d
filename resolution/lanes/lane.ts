import { parentPort, workerData } from "node:worker_threads";
import { type Work, workThrough } from "./compare-all.ts";

const lane = workThrough(workerData as Work, () => undefined);
parentPort?.postMessage(
  lane,
  lane.brought.flatMap(({ one, other, pattern }) => [one.buffer, other.buffer, pattern.buffer] as ArrayBuffer[]),
);
