import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { type Actor, require } from "../../../platform/actor.ts";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { conflict, notFound } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { newId } from "../../../platform/ids.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { selectorFor } from "./key.ts";
import { holdDomain, insertKey, isOurs, listKeys } from "./store.ts";

const make = promisify(generateKeyPair);
/** RFC 8301 §3.2 wants at least 1024 and advises 2048; longer ones do not fit every name server's form. */
const modulusLength = 2048;

export const aboutKey = (id: string) => `signing key ${id}`;

/**
 * Makes a key to sign mail of a domain with. It waits until its record is in the DNS; the one that signs meanwhile goes on.
 * Throws `not_found` for a domain that is not ours, `conflict` while another waits already.
 */
export async function makeKey(db: Db, actor: Actor, seal: Seal, domain: string, now = new Date()): Promise<void> {
  require(actor, "admin");
  if (!(await isOurs(db, domain))) throw notFound("domain");
  const pair = await make("rsa", {
    modulusLength,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const id = newId(now);
  const privateKey = seal.close(pair.privateKey, aboutKey(id));
  const key = { id, domain, privateKey, publicKey: pair.publicKey.toString("base64") };
  await db.transaction().execute((tx) => keep(tx, actor, key, now));
}

async function keep(tx: Tx, actor: Actor, key: Omit<Parameters<typeof insertKey>[1], "selector">, now: Date) {
  await holdDomain(tx, key.domain);
  const others = await listKeys(tx, key.domain);
  if (others.some(({ signs_since }) => signs_since === null)) {
    throw conflict("key-waits", "A key of this domain waits for its record already. Set that one, or remove it first.");
  }
  const selector = selectorFor(
    now,
    others.map((other) => other.selector),
  );
  await insertKey(tx, { ...key, selector });
  await record(tx, actor, [{ type: "signing-key.made", data: { domain: key.domain, selector } }]);
}
