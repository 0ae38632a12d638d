import { createHmac, timingSafeEqual } from "node:crypto";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const ID_BYTES = 16;
/** 64 bits: who guesses at a million a second needs half a million years. */
const SEAL_BYTES = 8;
/** Characters of ⌈(16 + 8) · 8 / 5⌉. */
const LENGTH = 39;
/** Of a local part (RFC 5321 §4.5.3.1.1). */
const LONGEST_LOCAL = 64;

/** Base32 (RFC 4648 §6) in small letters: servers on the way may change between small and capital ones. */
function encode(bytes: Uint8Array): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

function decode(text: string): Buffer {
  const bits = [...text].map((char) => ALPHABET.indexOf(char).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

function sealOf(secret: string, id: Uint8Array): Buffer {
  return createHmac("sha256", secret).update("reply-mark").update(id).digest().subarray(0, SEAL_BYTES);
}

/** What stands behind the plus of the address an answer goes to: the id of our message, sealed so that nobody can make one. */
export function sealMark(secret: string, messageId: string): string {
  const id = Buffer.from(messageId.replaceAll("-", ""), "hex");
  return encode(Buffer.concat([id, sealOf(secret, id)]));
}

/** The id of our message, or null for what we did not seal. */
export function openMark(secret: string, mark: string): string | null {
  if (mark.length !== LENGTH || !/^[a-z2-7]+$/.test(mark)) return null;
  const bytes = decode(mark);
  const [id, seal] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
  if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, sealOf(secret, id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Our address with a mark; null where that would be too long for one. */
export function markedAddress(email: string, mark: string): string | null {
  const at = email.lastIndexOf("@");
  const local = `${email.slice(0, at)}+${mark}`;
  return local.length > LONGEST_LOCAL ? null : `${local}${email.slice(at)}`;
}
