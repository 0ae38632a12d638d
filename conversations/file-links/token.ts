import { hash, randomBytes } from "node:crypto";

/** 256 bits: nobody guesses one. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What a link is found by. */
export const hashOf = (token: string): Buffer => hash("sha256", token, "buffer");
