import type { WriteStream } from "node:tty";

export type Progress = {
  /** Shows how far it has got, in place of what stood there; not more often than the eye follows. */
  show(words: string): void;
  /** Clears the line. */
  end(): void;
};

const pauseMs = 100;
const clearLine = "\r\x1b[K";

/** One line that changes, on a terminal; nothing anywhere else. */
export function openProgress(out: Pick<WriteStream, "isTTY" | "columns" | "write"> = process.stderr): Progress {
  let last = 0;
  if (!out.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show: (words) => {
      if (performance.now() - last < pauseMs) return;
      last = performance.now();
      out.write(`${clearLine}${words.slice(0, (out.columns || 80) - 1)}`);
    },
    end: () => void out.write(clearLine),
  };
}

const units = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** A number of bytes as people say it: 12.3 MB. */
export function inBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}

/** A whole number with its thousands apart: 1,234,567. */
export const inNumbers = (count: number): string => count.toLocaleString("en");
