import { writeFile } from "node:fs/promises";
import { defineCommand } from "citty";
import { listCustomers } from "../customers/directory/list.ts";
import { openForCommand } from "../database.ts";
import { system } from "../platform/actor.ts";
import { readConfig } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import { invalid, notFound } from "../platform/errors.ts";
import { openLog } from "../platform/log.ts";
import { type ErasureCounts, ErasureReason, erasureReasons } from "../rights/contract.ts";
import { erase, previewErasure } from "../rights/erase.ts";
import { exportCustomer } from "../rights/export/export-customer.ts";
import { exportPage } from "../rights/export/page.ts";
import { explain } from "./explain.ts";

const customer = { type: "positional", required: true, description: "a customer's id or mail address" } as const;

/** `stammgast export WHO` */
export const exportCommand = defineCommand({
  meta: { name: "export", description: "Everything kept about a customer, as JSON or as a page to read" },
  args: {
    customer,
    html: { type: "boolean", description: "as one page to read and to print" },
    output: { type: "string", description: "the file to write; default standard output" },
  },
  run: ({ args }) =>
    withDatabase(async (db) => {
      const all = await exportCustomer(db, system, await idOf(db, args.customer));
      const text = args.html ? exportPage(all) : `${JSON.stringify(all, null, 2)}\n`;
      if (args.output === undefined) process.stdout.write(text);
      else await writeFile(args.output, text);
    }),
});

/** `stammgast erase WHO --reason asked --yes` */
export const eraseCommand = defineCommand({
  meta: { name: "erase", description: "Forget a customer for ever; without --yes it only says what would go" },
  args: {
    customer,
    reason: { type: "string", description: `why: ${erasureReasons.join(", ")}; default asked` },
    yes: { type: "boolean", description: "do it; there is no way back" },
  },
  run: ({ args }) =>
    withDatabase(async (db) => {
      const lines = await eraseOrPreview(db, args.customer, { reason: args.reason ?? "asked", yes: args.yes ?? false });
      console.log(lines.join("\n"));
    }),
});

/** What would go and what would stay; with `yes` it goes. */
export async function eraseOrPreview(db: Db, who: string, given: { reason: string; yes: boolean }): Promise<string[]> {
  const reason = ErasureReason.safeParse(given.reason);
  if (!reason.success) throw invalid("no-reason", `Give one of these reasons: ${erasureReasons.join(", ")}.`);
  const { customerId, name, counts } = await previewErasure(db, system, await idOf(db, who));
  if (!given.yes)
    return [`Erasing ${name} would take away:`, ...linesOf(counts), "Nothing was done. Add --yes to do it."];
  const done = await db.transaction().execute((tx) => erase(tx, system, customerId, { reason: reason.data, name }));
  return ["Erased:", ...linesOf(done.counts), `Record ${done.id}, proof ${done.proof}`];
}

const linesOf = (counts: ErasureCounts): string[] => [
  `  ${counts.profiles} profiles, ${counts.facts} facts, ${counts.notes} notes, ${counts.listRows} rows of lists`,
  `  ${counts.conversations} conversations with ${counts.messages} messages, ${counts.files} files`,
  `  ${counts.ownInShared} messages of theirs in ${counts.shared} conversations with others; ${counts.blackened} messages of others stay with black words, and ${counts.filesOfOthers} files`,
];

async function withDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  try {
    const database = await openForCommand(readConfig(process.env), openLog("warn"));
    try {
      await work(database.db);
    } finally {
      await database.close();
    }
  } catch (error) {
    explain(error);
  }
}

const isId = (who: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(who);

/** The one customer who has this id or address. Throws `not_found`. */
async function idOf(db: Db, who: string): Promise<string> {
  if (isId(who)) return who;
  const address = who.trim().toLowerCase();
  const { items } = await listCustomers(db, system, { q: address, limit: 5, exactly: true });
  const fitting = items.filter(({ emails }) => emails.includes(address));
  if (fitting.length > 1) {
    throw invalid(
      "several",
      `Several have this address: ${fitting.map(({ id, name }) => `${name} (${id})`).join(", ")}. Give an id.`,
    );
  }
  const [one] = fitting;
  if (!one) throw notFound("customer");
  return one.id;
}
