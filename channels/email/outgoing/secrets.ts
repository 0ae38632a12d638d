import type { Seal } from "../../../platform/secrets/seal.ts";

const about = (serverId: string) => `outgoing server ${serverId}`;

export const sealPassword = (seal: Seal, serverId: string, password: string): Buffer =>
  seal.close(password, about(serverId));

/** Throws WrongKey when it was sealed with another key. */
export const openPassword = (seal: Seal, serverId: string, sealed: Uint8Array): string =>
  seal.open(sealed, about(serverId));
