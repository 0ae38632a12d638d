import { access, constants, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { hasCluster } from "../../platform/backup/as-is.ts";
import { inBytes } from "../../platform/backup/progress.ts";
import { roomIn } from "../../platform/postgres/room.ts";
import { broken, type Finding, fine, look } from "./finding.ts";

/** A mail of the largest size and the log of changes for it need about this much. */
const tooLittle = 200_000_000;
const soonTooLittle = 2_000_000_000;

/** Whether the embedded PostgreSQL has a place, a right to it, and room. */
export async function checkDataDir(dataDir: string): Promise<Finding[]> {
  const about = "Data";
  if (!hasCluster(dataDir)) return [look(about, `${dataDir} holds no database yet; “stammgast start” makes one.`)];
  const mayWrite = await access(dataDir, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) {
    const { uid } = await stat(dataDir);
    const me = userInfo().username;
    return [broken(about, `${dataDir} belongs to user ${uid}, and ${me} may not write there. Run as that user.`)];
  }
  return [fine(about, dataDir), judgeRoom((await roomIn(dataDir)).free)];
}

/** What so many free bytes mean. */
export function judgeRoom(free: number): Finding {
  const words = `${inBytes(free)} free`;
  if (free < tooLittle) return broken("Disk", `${words}: mail is turned away soon. Free some space now.`);
  if (free < soonTooLittle) return look("Disk", `${words}. Free some space before it fills up.`);
  return fine("Disk", words);
}
