import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { hasCluster } from "../platform/backup/as-is.ts";
import { roomIn } from "../platform/postgres/room.ts";
import type { Finding } from "./contract.ts";
import { act, good, look } from "./finding.ts";

/** A mail of the largest size and the log of changes for it need about this much. */
const tooLittle = 200_000_000;
const soonTooLittle = 2_000_000_000;

/** Whether the embedded PostgreSQL has a place, a right to it, and room. */
export async function checkDataDir(dataDir: string): Promise<Finding[]> {
  if (!hasCluster(dataDir)) return [look("data", "none", { dir: dataDir })];
  const mayWrite = await access(dataDir, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) {
    const { uid } = await stat(dataDir);
    return [act("data", "foreign", { dir: dataDir, owner: String(uid), user: userInfo().username })];
  }
  return [good("data", "there", { dir: dataDir }), judgeRoom((await roomIn(dataDir)).free)];
}

/** What so many free bytes mean. */
export function judgeRoom(freeBytes: number): Finding {
  if (freeBytes < tooLittle) return act("disk", "full", { freeBytes });
  return freeBytes < soonTooLittle ? look("disk", "tight", { freeBytes }) : good("disk", "free", { freeBytes });
}
