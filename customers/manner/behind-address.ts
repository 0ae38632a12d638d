import type { Db } from "../../platform/db/database.ts";
import { findOwnerOfAddress } from "../adding/store.ts";
import { realName } from "../naming.ts";
import { type Addressing, howToAddress, unknownManner } from "./how-to-address.ts";
import { partsOfName } from "./name-parts.ts";

/** How to speak to whoever is behind a mail address: a customer of ours, or somebody of whom we have the name at most. */
export async function howToAddressMailbox(db: Db, mailbox: { name: string; address: string }): Promise<Addressing> {
  const owner = await findOwnerOfAddress(db, mailbox.address);
  if (owner) return howToAddress(db, owner.id);
  const name = realName(mailbox.name, mailbox.address);
  const parts = name ? partsOfName(name) : null;
  return { manner: unknownManner(parts?.said ?? null), name, parts };
}
