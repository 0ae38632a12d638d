import { defineCommand } from "citty";
import { addAddress } from "../channels/email/addresses/change.ts";
import { listAddresses } from "../channels/email/addresses/store.ts";
import { type ImportResult, importMail as importPath, type Progress } from "../channels/email/import/import-mail.ts";
import { openForCommand } from "../database.ts";
import { system } from "../platform/actor.ts";
import { readConfig } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import { conflict } from "../platform/errors.ts";
import { openLog } from "../platform/log.ts";
import { explain } from "./explain.ts";
import { importList, isList, type ListProgress } from "./import-list.ts";

/** `stammgast import PATH…` */
export const importCommand = defineCommand({
  meta: { name: "import", description: "Take in mail (mbox, .eml, directories of them) and customers (.csv)" },
  args: {
    path: { type: "positional", required: true, description: "one path or several" },
    map: { type: "string", description: "what columns of a .csv mean: E-Mail=email,Nr=externalId,Geheim=ignore" },
    from: { type: "string", description: "where a .csv comes from, as Shopware; default by its name" },
    trusted: { type: "boolean", description: "the addresses and numbers of that .csv are known to be theirs" },
    own: { type: "string", description: "our own mail addresses, with commas, if they are not known yet" },
  },
  async run({ args }) {
    try {
      const config = readConfig(process.env);
      const database = await openForCommand(config, openLog("warn"));
      try {
        if (!args._.every(isList)) await knowOurselves(database.db, args.own?.split(",") ?? []);
        for (const path of args._) {
          if (isList(path)) {
            const lines = await importList(database.db, path, args, showRows);
            console.log(`${clear}${path}\n${lines.join("\n")}`);
            continue;
          }
          const result = await importPath(database.db, path, { maxBytes: config.MAIL_MAX_BYTES, onProgress: show });
          console.log(`${clear}${path}: ${summary(result)}`);
        }
      } finally {
        await database.close();
      }
    } catch (error) {
      explain(error);
    }
  },
});

/** Without our own addresses every answer of ours would look like a customer's mail. */
async function knowOurselves(db: Db, own: readonly string[]): Promise<void> {
  const known = new Set((await listAddresses(db)).map(({ email }) => email));
  for (const email of own.map((one) => one.trim().toLowerCase()).filter((one) => one !== "" && !known.has(one))) {
    await db.transaction().execute((tx) => addAddress(tx, system, { email, name: "", shopId: null, signature: "" }));
    known.add(email);
  }
  if (known.size === 0) {
    throw conflict(
      "no-address",
      "Which mail addresses are ours? Say so with --own hello@company.example, or add them in the settings.",
    );
  }
}

const clear = process.stderr.isTTY ? "\r\x1b[K" : "";

const show = ({ read, done, of }: Progress) => draw(done, of, `${read.toLocaleString("en")} mails`);
const showRows = ({ done, of }: ListProgress) => draw(done, of, `${done.toLocaleString("en")} rows`);

function draw(done: number, of: number, said: string): void {
  if (!process.stderr.isTTY) return;
  const share = of > 0 ? Math.floor((100 * done) / of) : 100;
  process.stderr.write(`${clear}${"█".repeat(share / 5).padEnd(20, "░")} ${share} %  ${said}`);
}

function summary(result: ImportResult): string {
  const parts = [
    `${result.understood} new`,
    result.known + result.duplicates > 0 ? `${result.known + result.duplicates} known already` : "",
    result.quarantined > 0 ? `${result.quarantined} in quarantine` : "",
    result.tooLarge > 0 ? `${result.tooLarge} left out because they are larger than MAIL_MAX_BYTES` : "",
  ];
  return parts.filter(Boolean).join(", ");
}
