import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * Keeps what must not be readable in the database or a backup. `about` says whose secret it is: sealed for one, it does not
 * open for another.
 */
export type Seal = {
  close(text: string, about: string): Buffer;
  /** Throws WrongKey when it was sealed with another key, for somebody else, or was changed. */
  open(sealed: Uint8Array, about: string): string;
};

/** What was sealed cannot be opened. */
export class WrongKey extends Error {
  constructor() {
    super("This secret was sealed with another key.");
    this.name = "WrongKey";
  }
}

const algorithm = "aes-256-gcm";
/** Stands first, so that another way can come one day. */
const firstWay = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with a fresh nonce each time. The key (32 bytes) is asked for when it is first needed. */
export function sealWith(key: () => Buffer): Seal {
  return {
    close(text, about) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(firstWay), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed);
      const head = 1 + nonceBytes + tagBytes;
      if (bytes[0] !== firstWay || bytes.byteLength < head) throw new WrongKey();
      const decipher = createDecipheriv(algorithm, key(), bytes.subarray(1, 1 + nonceBytes), {
        authTagLength: tagBytes,
      }).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(1 + nonceBytes, head));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]).toString("utf8");
      } catch {
        throw new WrongKey();
      }
    },
  };
}
