import { createHash } from "node:crypto";
import type { Db } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Arrival } from "../arrival/arrival.ts";
import { receive } from "../arrival/receive.ts";

export type Said = { text: string; subject?: string; at?: Date; from?: string; answers?: string; mailId?: string };

let count = 0;

/** Messages as mail brings them, all in one transaction; each begins a conversation unless it answers one. */
export async function hear(db: Db, ...said: Said[]): Promise<void> {
  await db.transaction().execute(async (tx) => void (await receive(tx, said.map(arrivalOf), new Set())));
}

/** What such mail is understood as. */
export function arrivalOf({
  text,
  subject = "",
  at = new Date(),
  from = "guest@post.example",
  answers,
  mailId,
}: Said): Arrival {
  count += 1;
  return {
    ...{
      rawId: newId(),
      mailId: mailId ?? `heard-${count}@post.example`,
      references: answers ? [answers] : [],
      bounceOf: [],
      failures: [],
      marks: [],
    },
    ...{ digest: createHash("sha256").update(String(count)).digest(), direction: "in", kind: "person", staffId: null },
    ...{ author: { name: "", address: from }, to: [], cc: [], bcc: [], replyTo: [], addressId: null, shopId: null },
    ...{
      subject,
      text,
      quoted: "",
      signature: "",
      html: null,
      automatic: null,
      at,
      settled: false,
      files: [],
      particulars: null,
    },
  };
}
