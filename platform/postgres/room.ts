import { statfs } from "node:fs/promises";

/** What the disk below a directory has left for us, and holds in all, in bytes. Throws when there is no such directory. */
export async function roomIn(dir: string): Promise<{ free: number; total: number }> {
  const { bavail, blocks, bsize } = await statfs(dir);
  return { free: bavail * bsize, total: blocks * bsize };
}
