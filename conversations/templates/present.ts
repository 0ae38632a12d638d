import { type Actor, may } from "../../platform/actor.ts";
import { previewOf } from "../conversation.ts";
import type { Reach, TemplateRow, TemplateView, Variant } from "./contract.ts";
import type { TemplateRecord } from "./store.ts";
import { nearest, variantsOf } from "./template.ts";

export const reachOf = (row: Pick<TemplateRecord, "staff_id" | "shop_id">): Reach =>
  row.staff_id ? "mine" : row.shop_id ? "shop" : "everybody";

export function presentTemplateRow(row: TemplateRecord, actor: Actor, wanted: Variant = "de-formal"): TemplateRow {
  const there = variantsOf(row.texts);
  const variant = nearest(there, wanted);
  return {
    id: row.id,
    name: row.name,
    shortcut: row.shortcut,
    reach: reachOf(row),
    shop: row.shop_id ? { id: row.shop_id, name: row.shop_name ?? "" } : null,
    variants: there,
    preview: previewOf((variant && row.texts[variant]) ?? ""),
    mayChange: may(actor, "write"),
  };
}

export const presentTemplate = (row: TemplateRecord, actor: Actor): TemplateView => ({
  ...presentTemplateRow(row, actor),
  texts: row.texts,
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by ? { id: row.updated_by, name: row.updater ?? "" } : null,
});
