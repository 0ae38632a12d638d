/** PostgreSQL went away or is starting: SQLSTATE classes 08 and 57P, or the socket itself. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = sqlState(error);
  // A socket file that is gone, not any file.
  const noSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  const socket = noSocket || ["ECONNREFUSED", "ECONNRESET", "EPIPE"].includes(code);
  return (
    socket ||
    code.startsWith("08") ||
    code.startsWith("57P") ||
    /Connection terminated|not queryable/.test(error.message)
  );
}

/** The disk is full, or another resource of the server is used up: SQLSTATE class 53. */
export const isOutOfRoom = (error: unknown): boolean => error instanceof Error && sqlState(error).startsWith("53");

/** Two transactions were in each other's way, and this one is to begin again: SQLSTATE class 40. */
export const isTurnedBack = (error: unknown): boolean => error instanceof Error && sqlState(error).startsWith("40");

/** A unique key is taken: SQLSTATE 23505. */
export const isTaken = (error: unknown): boolean => error instanceof Error && sqlState(error) === "23505";

const sqlState = (error: Error & { code?: unknown }): string => (typeof error.code === "string" ? error.code : "");
