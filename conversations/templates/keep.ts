import { type Actor, may } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict, forbidden, invalid, notFound } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { fold } from "../../platform/fold.ts";
import { newId } from "../../platform/ids.ts";
import { isShop } from "../state/store.ts";
import type { Reach, TemplateChange, TemplateInput } from "./contract.ts";
import { reachOf } from "./present.ts";
import { findShortcut, findTemplate, lockTemplates, markRemoved, writeTemplate } from "./store.ts";
import { firstUnknown, written } from "./template.ts";

/** Characters of the folded words that are searched. */
const mostSearched = 20_000;

/** Keeps new words for everybody, a shop or oneself. Throws `invalid` when they say nothing or speak of what we do not know. */
export async function addTemplate(tx: Tx, actor: Actor, input: TemplateInput): Promise<string> {
  const id = newId();
  await keep(tx, actor, id, input);
  await record(tx, actor, [{ type: "template.added", data: { templateId: id } }]);
  return id;
}

/** Changes what is given, and brings back what was removed if asked to. Throws `not_found`, and what adding throws. */
export async function changeTemplate(tx: Tx, actor: Actor, id: string, change: TemplateChange): Promise<void> {
  const row = await findTemplate(tx, actor, id);
  if (!row || (row.removed_at && change.removed !== false)) throw notFound("template");
  const before = { name: row.name, shortcut: row.shortcut, reach: reachOf(row), shopId: row.shop_id, texts: row.texts };
  const { removed: _, ...given } = change;
  await keep(tx, actor, id, { ...before, ...given });
  await record(tx, actor, [{ type: "template.changed", data: { templateId: id, changed: Object.keys(change) } }]);
}

/** Takes it out of the lists. Changing it with `removed: false` brings it back. */
export async function removeTemplate(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await findTemplate(tx, actor, id);
  if (!row || row.removed_at) throw notFound("template");
  await markRemoved(tx, id);
  await record(tx, actor, [{ type: "template.removed", data: { templateId: id } }]);
}

async function keep(tx: Tx, actor: Actor, id: string, input: TemplateInput): Promise<void> {
  const texts = written(input.texts);
  if (Object.keys(texts).length === 0) throw invalid("no-words", "Write the template in at least one language.");
  const unknown = firstUnknown(texts);
  if (unknown) throw unknownPlaceholder(unknown);
  const owner = await ownerOf(tx, actor, input.reach, input.shopId);
  await lockTemplates(tx);
  const name = input.shortcut ? await findShortcut(tx, input.shortcut, owner, id) : undefined;
  if (name !== undefined) throw shortcutTaken(name);
  const searched = [input.name, input.shortcut ?? "", ...Object.values(texts)].join(" ");
  const keys = { sortKey: fold(input.name).slice(0, 200), searchKey: fold(searched).slice(0, mostSearched) };
  await writeTemplate(tx, {
    ...owner,
    ...keys,
    id,
    name: input.name,
    shortcut: input.shortcut,
    texts,
    updatedBy: actor.staffId,
  });
}

const unknownPlaceholder = (placeholder: string) =>
  invalid("unknown-placeholder", `There is no placeholder {{${placeholder}}}. Correct it, or leave it out.`, {
    placeholder,
  });

const shortcutTaken = (name: string) =>
  conflict("shortcut-taken", `The template “${name}” has this shortcut. Choose another one.`, { name });

async function ownerOf(tx: Tx, actor: Actor, reach: Reach, shopId: string | null) {
  if (reach === "everybody") return { staffId: null, shopId: null };
  if (reach === "mine") {
    if (!actor.staffId)
      throw invalid("nobody", "A program has no templates of its own. Make it everybody's or a shop's.");
    return { staffId: actor.staffId, shopId: null };
  }
  if (!shopId || !(await isShop(tx, shopId))) throw invalid("no-shop", "There is no such shop. Choose another one.");
  if (!actor.shops.includes(shopId) && !may(actor, "admin")) {
    throw forbidden("not-your-shop", "You are not in this shop. Choose one of yours, or ask an administrator.");
  }
  return { staffId: null, shopId };
}
