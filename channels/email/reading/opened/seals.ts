import type { Sealed } from "../../../../conversations/particulars/contract.ts";
import type { Part } from "../mime/part.ts";

type Seal = NonNullable<Sealed["signed"]>;

function nameOf(part: Part): string {
  return (part.disposition.parameters.get("filename") ?? part.type.parameters.get("name") ?? "").toLowerCase();
}

function protocolSeal(part: Part): Seal {
  return part.type.parameters.get("protocol")?.toLowerCase().includes("pgp") ? "pgp" : "smime";
}

/** What one part says of itself, whatever stands around it. */
function sealOf(part: Part): Partial<Sealed> {
  const type = part.type.value.replace("application/x-", "application/");
  if (type === "multipart/signed") return { signed: protocolSeal(part) };
  if (type === "multipart/encrypted") return { encrypted: protocolSeal(part) };
  if (type === "application/pkcs7-mime" || nameOf(part) === "smime.p7m") {
    const kind = part.type.parameters.get("smime-type")?.toLowerCase() ?? "";
    return kind === "signed-data" ? { signed: "smime" } : kind === "certs-only" ? {} : { encrypted: "smime" };
  }
  if (type === "application/pkcs7-signature") return { signed: "smime" };
  if (type === "application/pgp-encrypted") return { encrypted: "pgp" };
  if (type === "application/pgp-signature") return { signed: "pgp" };
  return type.includes("rpmsg") || nameOf(part) === "message.rpmsg" ? { encrypted: "rights" } : {};
}

function* all(part: Part): Generator<Part> {
  yield part;
  for (const child of part.parts) yield* all(child);
}

const ARMOUR = /^-----BEGIN PGP (SIGNED MESSAGE|MESSAGE)-----[ \t]*$/m;

/** Whether a mail is signed or encrypted, and how; null for the most that are neither. `text` is its body as it came. */
export function sealedAs(root: Part, text: string): Sealed | null {
  const sealed: Sealed = { signed: null, encrypted: null };
  for (const part of all(root)) {
    const { signed, encrypted } = sealOf(part);
    sealed.signed ??= signed ?? null;
    sealed.encrypted ??= encrypted ?? null;
  }
  const armour = text.includes("-----BEGIN PGP ") ? ARMOUR.exec(text)?.[1] : undefined;
  if (armour === "MESSAGE") sealed.encrypted ??= "pgp";
  if (armour === "SIGNED MESSAGE") sealed.signed ??= "pgp";
  return sealed.signed === null && sealed.encrypted === null ? null : sealed;
}

const CLEAR_SIGNED =
  /-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[A-Za-z-]{1,20}: [^\n]{0,200}\n){0,10}\n([\s\S]*?)\n(-----BEGIN PGP SIGNATURE-----[\s\S]*?-----END PGP SIGNATURE-----)/;

/** Text signed within itself (RFC 9580 §7), without the marks of the signature, which goes below as a signature does. */
export function withoutArmour(text: string): string {
  if (!text.includes("-----BEGIN PGP SIGNED MESSAGE-----")) return text;
  return text.replace(
    CLEAR_SIGNED,
    (_, words: string, signature: string) => `${words.replace(/^- /gm, "")}\n\n-- \n${signature}`,
  );
}
