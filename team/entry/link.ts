import { hours } from "../clock.ts";
import type { LinkView } from "../contract.ts";

export type Purpose = LinkView["purpose"];

const lifetimes = { setup: hours(48), invite: hours(48), reset: hours(1) } as const satisfies Record<Purpose, number>;

/** How long a one-time link works, in milliseconds. */
export function linkLifetime(purpose: Purpose): number {
  return lifetimes[purpose];
}

/** Where a link leads in the browser. */
export function linkUrl(publicUrl: string, purpose: Purpose, token: string): string {
  return `${publicUrl}/${purpose === "setup" ? "setup" : "links"}/${token}`;
}
