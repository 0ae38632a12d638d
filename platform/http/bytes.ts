import { type Content, piecesOf } from "../db/pieces.ts";
import { Refusal } from "../errors.ts";

/** Reads a body up to `most` bytes. Throws `invalid` with reason "too-large" beyond; the rest is not read. */
export async function readBytes(request: Request, most: number): Promise<Buffer> {
  const tooLarge = () =>
    new Refusal(
      "invalid",
      "too-large",
      `This is larger than ${most < 1_048_576 ? `${most / 1024} KB` : `${Math.floor(most / 1_048_576)} MB`}. Send something smaller.`,
    );
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a browser may show by itself; everything else is downloaded. No SVG and no HTML: they carry scripts. */
const showable = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "application/pdf"]);

/** Sends a stranger's file so that it cannot do anything in our name. */
export function sendFile(file: { name: string; type: string; content: Content }, inline: boolean): Response {
  const { content } = file;
  const type = file.type.split(";")[0]?.trim().toLowerCase() ?? "";
  const text = type.startsWith("text/");
  const shown = inline && (showable.has(type) || text);
  const isWhole = Buffer.isBuffer(content);
  const body = isWhole ? new Uint8Array(content) : streamOf(piecesOf(content.size, content.read));
  return new Response(body, {
    headers: {
      "content-type": shown ? (text ? "text/plain; charset=utf-8" : type) : "application/octet-stream",
      "content-length": String(isWhole ? content.byteLength : content.size),
      "content-disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodeName(file.name)}`,
      "content-security-policy": "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=86400, immutable",
    },
  });
}

/** Asks for a piece when the reader has taken the one before. */
function streamOf(pieces: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        const { done, value } = await pieces.next();
        if (done) stream.close();
        else stream.enqueue(value);
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

/** RFC 5987; path separators never reach the reader's disk. */
const encodeName = (name: string) =>
  encodeURIComponent(name.toWellFormed().replace(/[/\\\p{Cc}]/gu, "_")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
