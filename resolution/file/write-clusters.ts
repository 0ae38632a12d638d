import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";
import { type CsvForm, rowsOf } from "./read-rows.ts";

const batchBytes = 1 << 16;

/**
 * Writes every row as it stands in the input, in its order and encoding, with its cluster behind it. The file appears when it
 * is complete, and not before.
 */
export async function writeClusters(
  form: CsvForm,
  output: string,
  column: string,
  clusters: ArrayLike<number>,
): Promise<void> {
  const unfinished = `${output}.part`;
  try {
    await pipeline(Readable.from(encoded(form, column, clusters)), createWriteStream(unfinished));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* encoded(form: CsvForm, column: string, clusters: ArrayLike<number>): AsyncGenerator<Buffer> {
  const { encoding, bom, separator, lineEnd } = form;
  const mark = bom ? "\ufeff" : "";
  let text = mark;
  for await (const { number, raw } of rowsOf(form)) {
    const written = raw.replace(/^\ufeff/, "").replace(/[\r\n]+$/, "");
    text += `${written}${separator}${number === 1 ? column : clusters[number - 2]}${lineEnd}`;
    if (text.length < batchBytes) continue;
    yield iconv.encode(text, encoding, { addBOM: false });
    text = "";
  }
  yield iconv.encode(text, encoding, { addBOM: false });
}
