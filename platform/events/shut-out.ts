import type { Signal } from "../contract.ts";

/** Events after which somebody may have no business here any more, or another one. */
const who = /^(staff|session|password|key|member)\./;

export const changesWhoMay = (type: string): boolean => who.test(type);

/** Whether a signal may have shut somebody out, or let them see other things than before. */
export function mayShutOut(signal: Signal): boolean {
  if (signal.more) return true;
  const named = signal.conversations.length + signal.customers.length > 0;
  return signal.type === "several" ? !named : changesWhoMay(signal.type);
}
