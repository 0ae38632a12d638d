import type { Right, Sees } from "../platform/actor.ts";
import type { Role, Scope } from "./contract.ts";

const byRole = {
  admin: ["read", "write", "admin"],
  staff: ["read", "write"],
  readonly: ["read"],
} as const satisfies Record<Role, readonly Right[]>;

const byScope = {
  admin: ["read", "write", "admin"],
  write: ["read", "write"],
  read: ["read"],
} as const satisfies Record<Scope, readonly Right[]>;

/** What a member of staff may do. */
export function rightsOfRole(role: Role): readonly Right[] {
  return byRole[role];
}

/** Whose conversations a member of staff sees: who administers has to see all, whatever is set. */
export const seesOf = ({ role, sees }: { role: Role; sees: Sees }): Sees => (role === "admin" ? "all" : sees);

/** What a key may do: the widest of its scopes, for each includes the ones before it. No scopes, no rights. */
export function rightsOfScopes(scopes: readonly Scope[]): readonly Right[] {
  const widest = (["admin", "write", "read"] as const).find((scope) => scopes.includes(scope));
  return widest ? byScope[widest] : [];
}
