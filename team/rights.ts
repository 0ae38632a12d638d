import type { Right } from "../platform/actor.ts";
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

/** What a key may do: the widest of its scopes, for each includes the ones before it. No scopes, no rights. */
export function rightsOfScopes(scopes: readonly Scope[]): readonly Right[] {
  const widest = (["admin", "write", "read"] as const).find((scope) => scopes.includes(scope));
  return widest ? byScope[widest] : [];
}
