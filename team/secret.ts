import { createHash, randomBytes } from "node:crypto";

/** A secret nobody can guess: 256 random bits, fit for URLs, cookies and headers. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The form in which secrets are stored and found: SHA-256. Enough for 256 random bits, where slow hashing, needed for
 * passwords, would add nothing but load.
 */
export function fingerprint(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
