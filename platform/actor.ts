import { forbidden } from "./errors.ts";

/** What somebody may do; each includes the ones before it. */
export const rights = ["read", "write", "admin"] as const;
export type Right = (typeof rights)[number];

/** Who acts: a member of staff at the desk, a program with a key, or Stammgast itself. */
export type Actor = {
  kind: "staff" | "key" | "system";
  /** The member of staff, null for programs and for Stammgast itself. */
  staffId: string | null;
  name: string;
  rights: readonly Right[];
  /** The shops this actor belongs to: what "my shop's" means. */
  shops: readonly string[];
  /** The session or key behind it, for revoking and for the log. */
  credentialId: string | null;
};

export const system: Actor = {
  kind: "system",
  staffId: null,
  name: "Stammgast",
  rights,
  shops: [],
  credentialId: null,
};

export const may = (actor: Actor, right: Right): boolean => actor.rights.includes(right);

/** Throws `forbidden` unless the actor has the right. */
export function require(actor: Actor, right: Right): void {
  if (!may(actor, right))
    throw forbidden(`needs-${right}`, `You may see this, but not do it: it needs the right "${right}".`);
}
