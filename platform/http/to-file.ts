import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../errors.ts";

/**
 * Writes a body of at most `most` bytes to a file of its own and runs `work` with its path; the file is gone afterwards. Throws
 * `invalid` with reason "body-too-large" beyond; the rest is not read.
 */
export async function withBodyInFile<T>(
  request: Request,
  most: number,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const tooLarge = () => {
    const detail = `This is larger than ${Math.floor(most / 1_048_576)} MB. Send something smaller.`;
    return new Refusal("invalid", "body-too-large", detail);
  };
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const dir = await mkdtemp(join(tmpdir(), "stammgast-body-"));
  const path = join(dir, "body");
  try {
    await pipeline(atMostBytes(request, most, tooLarge), createWriteStream(path));
    return await work(path);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function* atMostBytes(request: Request, most: number, tooLarge: () => Error): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > most) throw tooLarge();
    yield piece;
  }
}
