let stands = false;

/** Whether the server is heard from: it can be reached, whatever one call to it came to. */
export const isStanding = (): boolean => stands;

export function noteStanding(yes: boolean): void {
  stands = yes;
}
