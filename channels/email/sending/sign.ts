import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim/index.js";
import type { Db } from "../../../platform/db/database.ts";
import { type Seal, WrongKey } from "../../../platform/secrets/seal.ts";
import { aboutKey } from "../domains/make-key.ts";
import { findSigningKey } from "../domains/store.ts";

export type SigningKey = { domainName: string; keySelector: string; privateKey: string };

/** What mail from this address is signed with; undefined while no key of its domain signs, or ours does not open it. */
export async function signingKeyFor(db: Db, seal: Seal, address: string): Promise<SigningKey | undefined> {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const sealed = await findSigningKey(db, domain);
  if (!sealed) return undefined;
  try {
    const privateKey = seal.open(sealed.private_key, aboutKey(sealed.id));
    return { domainName: domain, keySelector: sealed.selector, privateKey };
  } catch (error) {
    // After a restore without the key that seals: an answer that leaves unsigned is worth more than one that does not leave.
    if (error instanceof WrongKey) return undefined;
    throw error;
  }
}

/** The mail with our signature before it (RFC 6376, rsa-sha256, relaxed/relaxed): the same one each time. */
export async function signed(raw: Buffer, key: SigningKey | undefined): Promise<Buffer> {
  return key ? buffer(new DKIM(key).sign(raw)) : raw;
}
