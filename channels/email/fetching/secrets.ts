import { z } from "zod";
import type { Seal } from "../../../platform/secrets/seal.ts";

/** What opens a mailbox. */
export const Secrets = z.object({
  password: z.string().optional(),
  clientSecret: z.string().optional(),
  /** With it tokens are asked for, until somebody withdraws their consent. */
  refreshToken: z.string().optional(),
});
export type Secrets = z.infer<typeof Secrets>;

const about = (accountId: string) => `mail account ${accountId}`;

export const sealSecrets = (seal: Seal, accountId: string, secrets: Secrets): Buffer =>
  seal.close(JSON.stringify(secrets), about(accountId));

/** Throws WrongKey when they were sealed with another key. */
export const openSecrets = (seal: Seal, accountId: string, sealed: Uint8Array): Secrets =>
  Secrets.parse(JSON.parse(seal.open(sealed, about(accountId))));
