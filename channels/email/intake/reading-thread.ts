import { parentPort } from "node:worker_threads";
import type { OnePiece } from "../../../platform/db/one-piece.ts";
import { largeBytes } from "../../../platform/db/pieces.ts";
import { release } from "../../../platform/spool.ts";
import { type ReadMail, readMail, Unreadable } from "../reading/read-mail.ts";

/** Mails to read, all in one piece of memory that is handed over. */
export type Task = OnePiece & { number: number };
/** A mail as it was read, or why it could not be. */
export type Reading = { mail: ReadMail } | { unreadable: Unreadable["reason"] };
export type Done = { number: number; readings: Reading[] };

/** Reads mails beside the thread that answers requests and writes to the database. */
parentPort?.on("message", ({ number, bytes, places }: Task) => {
  const handed = new Set<ArrayBuffer>();
  const readings = places.map(({ start, size }) => readOne(bytes.subarray(start - 1, start - 1 + size), handed));
  parentPort?.postMessage({ number, readings } satisfies Done, [...handed]);
  release(bytes);
});

function readOne(content: Uint8Array, handed: Set<ArrayBuffer>): Reading {
  try {
    const mail = readMail(content);
    return {
      mail: { ...mail, attachments: mail.attachments.map((file) => ({ ...file, content: own(file.content) })) },
    };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.reason };
    throw error;
  }

  /** Memory that goes over as it is and takes no other mail along. */
  function own(bytes: Uint8Array): Uint8Array {
    const isOwn = bytes.byteLength > largeBytes && bytes.byteLength === bytes.buffer.byteLength;
    const copy = isOwn ? bytes : new Uint8Array(bytes);
    handed.add(copy.buffer as ArrayBuffer);
    return copy;
  }
}
