import { cleanText } from "../body.ts";

/** An address that a mail did not reach, as the report says. */
export type Failure = {
  readonly address: string;
  /** It will not get there; otherwise the server is still trying. */
  readonly permanent: boolean;
  /** 5.1.1 and the like (RFC 3463), "" where none is named. */
  readonly status: string;
  /** What the other server said, at most 500 characters. */
  readonly said: string;
};

const LONGEST_SAID = 500;

/** In one line, without the kind of server before it ("smtp;"), at most 500 characters. */
export function saidOf(text: string): string {
  const line = cleanText(text)
    .replace(/^\s*(?:smtp|x-[\w-]{1,40})\s*;/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.slice(0, LONGEST_SAID).toWellFormed();
}
