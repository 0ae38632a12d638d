import { forbidden } from "./errors.ts";

/** What somebody may do; each includes the ones before it. */
export const rights = ["read", "write", "admin"] as const;
export type Right = (typeof rights)[number];

/** All shops, or only one's own. */
export type Sees = "all" | "own";

/** Who acts: a member of staff at the desk, a program with a key, or Stammgast itself. */
export type Actor = {
  kind: "staff" | "key" | "system";
  /** The member of staff, null for programs and for Stammgast itself. */
  staffId: string | null;
  name: string;
  rights: readonly Right[];
  /** The shops this actor belongs to: what "my shop's" means. */
  shops: readonly string[];
  /** Conversations of all shops, or only of those they belong to. */
  sees: Sees;
  /** The session or key behind it, for revoking and for the log. */
  credentialId: string | null;
};

export const system: Actor = {
  kind: "system",
  staffId: null,
  name: "Stammgast",
  rights,
  shops: [],
  sees: "all",
  credentialId: null,
};

export const may = (actor: Actor, right: Right): boolean => actor.rights.includes(right);

/** Throws `forbidden` unless the actor has the right. */
export function require(actor: Actor, right: Right): void {
  if (!may(actor, right))
    throw forbidden(`needs-${right}`, `You may see this, but not do it: it needs the right "${right}".`);
}

/** Whether the conversations of this shop are for the actor's eyes. */
export const seesShop = (actor: Actor, shopId: string): boolean => actor.sees === "all" || actor.shops.includes(shopId);
