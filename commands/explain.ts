import { BadSetting } from "../platform/config.ts";
import { Refusal } from "../platform/errors.ts";
import { StartProblem } from "../platform/postgres/start-problem.ts";

/** Says what is wrong and what to do, in one or two sentences, and ends with status 1. A bug shows its trace. */
export function explain(error: unknown): never {
  console.error(wordsFor(error));
  process.exit(1);
}

export function wordsFor(error: unknown): string {
  if (error instanceof StartProblem) return `${error.message} ${error.hint}`;
  if (error instanceof BadSetting || error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return String(error);
  return systemWords(error) ?? error.stack ?? error.message;
}

type SystemError = Error & { code?: string; port?: number; path?: string; address?: string; hostname?: string };

function systemWords(error: SystemError): string | null {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${error.port} is taken by another program. Stop that one, or choose another port (PORT, SMTP_PORT, LMTP_PORT).`;
    case "EADDRNOTAVAIL":
      return `This machine does not have the address ${error.address}. Correct HOST or MAIL_HOST; 0.0.0.0 means all it has.`;
    case "ENOSPC":
      return "The disk is full. Make room and try again.";
    case "EACCES":
      return error.port
        ? `Port ${error.port} may not be used by this user. Choose one above 1023.`
        : `${error.path ?? "A file"} may not be read or written by this user.`;
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ETIMEDOUT":
      return `The database at ${error.address ?? error.hostname ?? "DATABASE_URL"} does not answer (${error.code}). Check DATABASE_URL, and that PostgreSQL runs.`;
    case "28P01":
    case "28000":
      return "PostgreSQL refused the user or password in DATABASE_URL. Correct it and start again.";
    case "53300":
      return "PostgreSQL has no connection left for us. End some, or raise its max_connections.";
    case "3D000":
      return `${error.message}. Create it first (createdb), or correct DATABASE_URL.`;
    default:
      return null;
  }
}
