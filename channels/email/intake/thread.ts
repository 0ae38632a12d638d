import { Worker } from "node:worker_threads";
import { inOnePiece } from "../../../platform/db/one-piece.ts";
import type { Done, Reading, Task } from "./reading-thread.ts";

/** A thread takes some 30 MB; without work for so long it ends and gives them back. */
const idleMs = 10_000;

type Waiting = { resolve: (readings: Reading[]) => void; reject: (error: Error) => void };

/** A thread that reads, until it had nothing to read for a while or died. It does not keep the program from ending. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #idle: NodeJS.Timeout;
  #count = 0;
  ended = false;

  constructor(entry: URL) {
    this.#worker = new Worker(entry);
    this.#worker.on("message", (done: Done) => this.#settle(done));
    this.#worker.on("error", (error: Error) => this.#fail(error));
    this.#worker.on("exit", (code) => this.#fail(new Error(`the thread that reads mail ended with ${code}`)));
    this.#worker.unref();
    this.#idle = setTimeout(() => this.#endIfIdle(), idleMs).unref();
  }

  /** Rejects when the thread dies, over these mails or others. One that is given away is empty here from then on. */
  read(contents: readonly Uint8Array[], given: boolean): Promise<Reading[]> {
    this.#count += 1;
    this.#idle.refresh();
    this.#worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<Reading[]>();
    this.#waiting.set(this.#count, { resolve, reject });
    const [first] = contents;
    const alone = given && first && contents.length === 1;
    const { bytes, places } = alone
      ? { bytes: first, places: [{ start: 1, size: first.byteLength }] }
      : inOnePiece(contents);
    const isWhole = bytes.byteLength === bytes.buffer.byteLength;
    const task: Task = { number: this.#count, bytes, places };
    this.#worker.postMessage(task, isWhole ? [bytes.buffer as ArrayBuffer] : []);
    return promise;
  }

  #settle({ number, readings }: Done): void {
    this.#waiting.get(number)?.resolve(readings);
    this.#waiting.delete(number);
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #endIfIdle(): void {
    if (this.#waiting.size > 0) return void this.#idle.refresh();
    this.ended = true;
    void this.#worker.terminate();
  }

  #fail(error: Error): void {
    clearTimeout(this.#idle);
    this.ended = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
