import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id with the smallest cost OWASP recommends (Password Storage Cheat Sheet, 2025): 19 MiB, two passes, one lane.
 * About 30 ms on one shared core; more memory would let a few parallel sign-ins eat a small computer.
 */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Keyboards differ in how they send "ü"; NIST SP 800-63B asks for one normal form. */
const normal = (password: string) => password.normalize("NFKC");

/** The form in which a password is stored: a PHC string with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. Without a hash it is always wrong, and finding that out takes just as
 * long: the answer's timing does not tell who has an account.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("the password of nobody");
  const matches = await verify(stored ?? (await nobodys), normal(password));
  return matches && stored !== null;
}
