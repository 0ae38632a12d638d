import { invalid } from "../../../platform/errors.ts";
import type { SourceKind } from "../contract.ts";

/**
 * The key of a website or an app can be read by anybody who visits it: whoever has it could say of any address that it is
 * proven to be theirs. Throws `invalid`.
 */
export function refuseTrustInTheOpen({ kind, trusted }: { kind: SourceKind; trusted: boolean }): void {
  if (!trusted || kind === "server") return;
  throw invalid(
    "trust-in-the-open",
    "Only a server can be trusted: the write key of a website or an app can be read by everybody who visits it.",
    { trusted: "is for servers only" },
  );
}
