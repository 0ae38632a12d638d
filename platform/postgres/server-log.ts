import { constants } from "node:fs";
import { copyFile, open, stat, truncate } from "node:fs/promises";
import { ifMissing, orExplain } from "./start-problem.ts";

const largest = 5 * 1024 * 1024;

/** Opens the log for the server to append to. It is a file, not a pipe, so that a server outlives the app that started it. */
export async function openLog(path: string) {
  await boundLog(path);
  return orExplain(path, () => open(path, constants.O_CREAT | constants.O_APPEND | constants.O_WRONLY, 0o600));
}

/** Keeps the log below 5 MB and one older file of the same size beside it. Truncates in place, for the server keeps it open. */
export async function boundLog(path: string): Promise<void> {
  const found = await stat(path).catch(ifMissing(undefined));
  if (!found || found.size <= largest) return;
  await copyFile(path, `${path}.1`);
  await truncate(path);
}

/** What was written from a place on, at most the last 16 kB. */
export async function readLogFrom(path: string, start: number): Promise<string> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const from = Math.max(start, size - 16_384);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(size - from, 0)), 0, null, from);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
