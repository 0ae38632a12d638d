let offset = 0;

/** Learns from a `Date` header how far this machine's clock is off. Headers know whole seconds only, so small differences count as none. */
export function noteServerTime(date: string | null): void {
  if (!date) return;
  const difference = Date.parse(date) + 500 - Date.now();
  offset = Math.abs(difference) > 2_000 ? difference : 0;
}

/** Now, as the server's clock has it: countdowns to a time the server named use this. */
export const serverNow = () => Date.now() + offset;
