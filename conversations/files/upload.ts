import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { newId } from "../../platform/ids.ts";
import { storable } from "../../platform/storable.ts";
import type { FileView } from "../contract.ts";
import { insertUpload, keepFiles } from "./store.ts";

export type GivenFile = { name: string; type: string; content: Uint8Array };

/** Keeps a file until a message takes it along. Throws `invalid` for an empty one. */
export async function upload(tx: Tx, actor: Actor, file: GivenFile): Promise<FileView> {
  if (file.content.byteLength === 0) throw invalid("empty-file", "This file is empty. Choose another one.");
  const [sha256] = await keepFiles(tx, [file.content]);
  const view = { id: newId(), name: storable(file.name), type: storable(file.type), size: file.content.byteLength };
  await insertUpload(tx, { ...view, staffId: actor.staffId, sha256: sha256 ?? Buffer.alloc(0) });
  return view;
}
