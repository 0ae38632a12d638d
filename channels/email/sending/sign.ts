import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import MessageParser from "nodemailer/lib/dkim/message-parser.js";
import RelaxedBody from "nodemailer/lib/dkim/relaxed-body.js";
import sign from "nodemailer/lib/dkim/sign.js";
import type { Db } from "../../../platform/db/database.ts";
import { type Seal, WrongKey } from "../../../platform/secrets/seal.ts";
import { aboutKey } from "../domains/make-key.ts";
import { findSigningKey } from "../domains/store.ts";
import type { Composed } from "./compose.ts";

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

const algorithm = "sha256";

/** The mail with our signature before it (RFC 6376, rsa-sha256, relaxed/relaxed): the same one each time. */
export async function signed(mail: Composed, key: SigningKey | undefined): Promise<Composed> {
  if (!key) return mail;
  const { headers, digest } = await signedOver(mail);
  const signature = Buffer.from(`${sign(headers, algorithm, digest, key)}\r\n`);
  return {
    size: signature.byteLength + mail.size,
    pieces: async function* () {
      yield signature;
      yield* mail.pieces();
    },
    drop: () => mail.drop(),
  };
}

/** What is signed: the fields of its head, and the digest of its body. It is read once for that and not held. */
async function signedOver(mail: Composed): Promise<{ headers: MessageParser.Header[]; digest: string }> {
  const head = new MessageParser();
  const body = new RelaxedBody({ hashAlgo: algorithm });
  let headers: MessageParser.Header[] = [];
  let digest = "";
  head.once("headers", (found) => {
    headers = found;
  });
  // In base64, whatever its type says.
  body.once("hash", (sum) => {
    digest = String(sum);
  });
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(Readable.from(mail.pieces()), head, body, nowhere);
  return { headers, digest };
}
