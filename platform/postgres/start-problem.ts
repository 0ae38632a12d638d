/** Why the database cannot start: `message` says in one sentence what is wrong, `hint` what to do about it. */
export class StartProblem extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StartProblem";
    this.hint = hint;
  }
}

interface Known {
  says: RegExp;
  message: (place: string) => string;
  hint: string;
}

/** What PostgreSQL and the operating system say, and what it means for the person who started us. */
const known: readonly Known[] = [
  {
    says: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    message: (place) => `There is no space left on the disk that holds ${place}.`,
    hint: "Free some space or choose a directory on another disk with --data, then start again. Nothing stored is lost.",
  },
  {
    says: /Read-only file system|EROFS/,
    message: (place) => `The disk that holds ${place} can only be read.`,
    hint: "Choose a data directory on a writable disk with --data.",
  },
  {
    says: /Cannot allocate memory|could not map anonymous shared memory|out of memory/i,
    message: () => "There is not enough free memory to start PostgreSQL.",
    hint: "Free about 200 MB of memory, then start again.",
  },
  {
    says: /invalid value for parameter|unrecognized configuration parameter|syntax error in file|contains errors/,
    message: (place) => `PostgreSQL refuses one of its settings in ${place}.`,
    hint: "The last lines of postgres.log in the data directory name it; a setting of your own stands in postgresql.auto.conf.",
  },
  {
    says: /pre-existing shared memory block|lock file .* already exists/,
    message: (place) => `Processes of an earlier PostgreSQL still work on ${place}.`,
    hint: "Wait a moment and start again; if they do not end, end the processes named postgres yourself.",
  },
  {
    says: /checkpoint record|could not find the database system|pg_control|PANIC:|is not a valid data directory/,
    message: (place) => `The database in ${place} is damaged.`,
    hint: "Keep a copy of the directory, check the disk, and restore the last backup into an empty data directory.",
  },
  {
    says: /could not look up effective user ID/,
    message: () => "The user that starts Stammgast has no name on this machine, and PostgreSQL insists on one.",
    hint: "Give that user a line in /etc/passwd, or set DATABASE_URL to a PostgreSQL of your own.",
  },
  {
    says: /Permission denied|Operation not permitted|EACCES|EPERM|has wrong ownership|has invalid permissions/,
    message: (place) => `PostgreSQL may not read or write ${place}.`,
    hint: "Give the user that starts Stammgast the right to write there, or choose another directory with --data.",
  },
];

/** Turns the noise of a failed program or system call into a problem with one sentence and a hint. */
export function explainFailure(noise: string, place: string, cause?: unknown): StartProblem {
  const match = known.find((entry) => entry.says.test(noise));
  if (match) return new StartProblem(match.message(place), match.hint, { cause });
  const line = loudestLine(noise);
  return new StartProblem(
    line ? `PostgreSQL did not start: ${line}` : "PostgreSQL ended at once without saying why.",
    "postgres.log in the data directory says more.",
    { cause },
  );
}

function loudestLine(noise: string): string {
  const lines = noise.split("\n").filter((line) => line.trim() !== "");
  const loud = lines.find((line) => /(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? "";
  return loud.replace(/^.*?(FATAL|PANIC|error):\s*/i, "").trim();
}

/** Runs work on the file system at `place` and turns its failure into a problem. */
export async function orExplain<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw explainFailure(error instanceof Error ? error.message : String(error), place, error);
  }
}

/** For `catch`: an answer for what is not there; every other failure stays one. */
export const ifMissing =
  <Answer>(answer: Answer) =>
  (error: unknown): Answer => {
    if (errorCode(error) === "ENOENT") return answer;
    throw error;
  };

/** The code of a failed system call, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
