import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { invalid } from "../../platform/errors.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type FileForm = { encoding: Encoding; bom: boolean; bytes: number };

/** Reads the file once to see how it is written. Throws a refusal when it is missing, empty or no text. */
export async function formOf(path: string): Promise<FileForm> {
  const bytes = await sizeOf(path);
  if (bytes === 0)
    throw invalid("empty-file", `${path} is empty. It needs a line with the names of the columns, and rows below it.`);
  const reader = createReadStream(path, { highWaterMark: 1 << 20 });
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let form: FileForm | undefined;
  for await (const chunk of reader as AsyncIterable<Buffer>) {
    const marked: FileForm | undefined = form ? undefined : markedForm(chunk, bytes);
    if (marked && marked.encoding !== "utf-8") return marked;
    form ??= marked ?? { encoding: "utf-8", bom: false, bytes };
    if (chunk.includes(0)) throw binary(path);
    if (form.encoding === "utf-8" && !isUtf8(utf8, chunk)) form = { encoding: "windows-1252", bom: false, bytes };
  }
  if (form?.encoding === "utf-8" && !isUtf8(utf8)) form = { ...form, encoding: "windows-1252" };
  return form ?? { encoding: "utf-8", bom: false, bytes };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw invalid("not-a-file", `${path} is a directory. Name a CSV file in it.`);
    return found.size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw invalid("no-file", `There is no file ${path}. Check the path.`);
  }
}

function markedForm(start: Buffer, bytes: number): FileForm | undefined {
  const begins = (...mark: number[]) => mark.every((byte, at) => start[at] === byte);
  if (begins(0xef, 0xbb, 0xbf)) return { encoding: "utf-8", bom: true, bytes };
  if (begins(0xff, 0xfe)) return { encoding: "utf-16le", bom: true, bytes };
  if (begins(0xfe, 0xff)) return { encoding: "utf-16be", bom: true, bytes };
  // Without a mark, Latin letters in two bytes show by a zero in every second place.
  const zeros = (from: number) => {
    let count = 0;
    for (let at = from; at < Math.min(start.length, 4000); at += 2) if (start[at] === 0) count++;
    return count / (Math.min(start.length, 4000) / 2);
  };
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > 0.6 && even < 0.1) return { encoding: "utf-16le", bom: false, bytes };
  if (even > 0.6 && odd < 0.1) return { encoding: "utf-16be", bom: false, bytes };
  return undefined;
}

function isUtf8(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const binary = (path: string) =>
  invalid("binary-file", `${path} is no text. Export the table as CSV first (in Excel: Save as, “CSV UTF-8”).`);
