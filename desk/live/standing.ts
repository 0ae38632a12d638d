let stands: boolean | undefined;
let lost = 0;
const waiting = new Set<() => void>();

/** Whether the server is heard from: it can be reached, whatever one call to it came to. */
export const isStanding = (): boolean => stands === true;

/** Whether the server was asked for and is not heard from. */
export const isLost = (): boolean => stands === false;

/** How often it was lost so far. */
export const timesLost = (): number => lost;

export function noteStanding(yes: boolean): void {
  if (!yes && stands !== false) lost++;
  stands = yes;
  if (!yes) return;
  for (const go of waiting) go();
  waiting.clear();
}

/** Resolves as soon as the server is heard from again. */
export const standing = (): Promise<void> =>
  isStanding() ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve));
