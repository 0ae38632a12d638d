/** Imports one mbox file as `stammgast import` does, and sends how many milliseconds that took, and its peak of memory in MB. A process of its own, with its memory. */
import { importMail } from "../../channels/email/import/import-mail.ts";
import { openDb, openPool } from "../../platform/db/pool.ts";

export type Imported = { took: number; understood: number; peak: number };

const [url = "", path = ""] = process.argv.slice(2);
const db = openDb(openPool(url));
const began = performance.now();
const { understood } = await importMail(db, path, { maxBytes: 60_000_000 });
const took = performance.now() - began;
await db.destroy();
const peak = process.resourceUsage().maxRSS / 1024;
process.send?.({ took, understood, peak } satisfies Imported);
