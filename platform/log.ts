import pino from "pino";

export type Log = pino.Logger;

/** The program's log: JSON lines on standard error, one object each. Never message content, never secrets. */
export function openLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
