import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { invalid, type Refusal } from "../errors.ts";

/** What every encrypted backup begins with. The number is the version of this layout. */
export const sealedMagic = Buffer.from("STAMMGAST SEALED 1\n");

/** A backup is cut into pieces of this many bytes; the last one is shorter, and may be empty. */
export const sealedPieceBytes = 256 * 1024;
export const tagBytes = 16;
const saltBytes = 16;
/** The magic, log2 of N, r, p, the salt, and the tag of nothing by which a wrong passphrase shows. */
const openBytes = sealedMagic.byteLength + 3 + saltBytes;
export const sealedHeadBytes = openBytes + tagBytes;

/** Shorter ones are guessed. */
export const fewestCharacters = 12;
/** What guessing one passphrase takes: 64 MB and a fifth of a second. */
const usualCost = { log2N: 16, r: 8, p: 1 };
export type Cost = typeof usualCost;
/** A file may ask for no more memory and time than this: whoever made it may be anybody. */
const mostCost = { log2N: 20, r: 16, p: 4 };

/** The key of one file, and its head, which every piece is bound to. */
export type SealedFile = { key: Buffer; head: Buffer };

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

async function deriveKey(passphrase: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2N;
  return derive(passphrase.normalize("NFC"), salt, 32, { N, r, p, maxmem: 256 * N * r });
}

/** A key for a new file. Throws `invalid` for a passphrase that is too short. */
export async function newSealedFile(passphrase: string, cost = usualCost): Promise<SealedFile> {
  if ([...passphrase].length < fewestCharacters) {
    throw invalid("short-passphrase", `The passphrase is too short. Take at least ${fewestCharacters} characters.`);
  }
  const salt = randomBytes(saltBytes);
  const open = Buffer.concat([sealedMagic, Buffer.from([cost.log2N, cost.r, cost.p]), salt]);
  const key = await deriveKey(passphrase, salt, cost);
  const check = sealPiece({ key, head: open }, 0, false, Buffer.alloc(0));
  return { key, head: Buffer.concat([open, check]) };
}

/** The key of a file, by the bytes it begins with. Throws `invalid` when it is not this passphrase. */
export async function openSealedFile(file: string, head: Buffer, passphrase: string): Promise<SealedFile> {
  const place = sealedMagic.byteLength;
  const [log2N = 0, r = 0, p = 0] = head.subarray(place, place + 3);
  const asked = { log2N, r, p };
  const bounded = log2N > 0 && r > 0 && p > 0 && log2N <= mostCost.log2N && r <= mostCost.r && p <= mostCost.p;
  if (!bounded) throw wrongPassphrase(file);
  const open = head.subarray(0, openBytes);
  const key = await deriveKey(passphrase, open.subarray(place + 3), asked);
  if (!openPiece({ key, head: open }, 0, false, head.subarray(openBytes))) throw wrongPassphrase(file);
  return { key, head };
}

const wrongPassphrase = (file: string): Refusal =>
  invalid(
    "wrong-passphrase",
    `This passphrase does not open ${file}. Try again; if you are sure of it, the file is damaged.`,
  );

/** Each piece has a place of its own and says whether it is the last: none can be left out, moved or added unseen. */
function nonceOf(place: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(last ? 1 : 0, 0);
  nonce.writeUIntBE(place, 6, 6);
  return nonce;
}

/** Encrypts one piece; its tag stands behind it. Places count from one, for zero is the check in the head. */
export function sealPiece({ key, head }: SealedFile, place: number, last: boolean, piece: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(place, last)).setAAD(head);
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts one piece; undefined when it is not what was written in that place. */
export function openPiece({ key, head }: SealedFile, place: number, last: boolean, sealed: Buffer): Buffer | undefined {
  if (sealed.byteLength < tagBytes) return undefined;
  const cut = sealed.byteLength - tagBytes;
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(place, last), { authTagLength: tagBytes });
  decipher.setAAD(head).setAuthTag(sealed.subarray(cut));
  const opened = decipher.update(sealed.subarray(0, cut));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch (error) {
    // What GCM says of bytes that were altered; it has no name of its own.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
