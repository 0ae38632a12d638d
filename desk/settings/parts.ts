import type { Role } from "../../team/contract.ts";

/** The parts of the settings in the order they stand: what is one's own, then what is the house's. */
export const ownParts = ["profile", "notifications", "password", "sessions"] as const;
export const houseParts = ["templates", "people", "shops", "addresses", "blocked"] as const;
export const adminParts = [
  "mailboxes",
  "sending",
  "domains",
  "lists",
  "matching",
  "sources",
  "keys",
  "company",
  "backups",
  "health",
  "audit",
] as const;

export type PartName = (typeof ownParts)[number] | (typeof houseParts)[number] | (typeof adminParts)[number];

export const housePartsFor = (role: Role): readonly PartName[] =>
  role === "admin" ? [...houseParts, ...adminParts] : houseParts;

export const isAdminPart = (part: string): boolean => adminParts.some((one) => one === part);
