import type { ProfileView } from "../contract.ts";
import type { ProfileJson } from "./profile-store.ts";

export const presentProfile = (profile: ProfileJson): ProfileView => ({
  ...profile,
  identifiers: profile.identifiers.map(({ unreachable, ...one }) => ({
    ...one,
    unreachable: unreachable && { ...unreachable, at: instant(unreachable.at) },
  })),
  firstAt: instant(profile.firstAt),
  lastAt: instant(profile.lastAt),
});

/** JSON from PostgreSQL writes moments its own way. */
export const instant = (moment: string): string => new Date(moment).toISOString();
