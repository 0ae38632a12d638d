import { useNow } from "../../platform/ui/use-now.ts";
import { serverNow } from "./clock.ts";

/** Whole seconds until a time the server named, never below 0. Renewed four times a second. */
export function useSecondsLeft(dueAt: string): number {
  useNow(250);
  return secondsLeft(dueAt, serverNow());
}

export const secondsLeft = (dueAt: string, now: number) => Math.max(0, Math.ceil((Date.parse(dueAt) - now) / 1000));
