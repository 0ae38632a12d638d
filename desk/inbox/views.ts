import type { View } from "../../conversations/contract.ts";

const known = {
  mine: true,
  shop: true,
  mentioned: true,
  unassigned: true,
  snoozed: true,
  all: true,
  closed: true,
  spam: true,
  deleted: true,
} satisfies Record<View, true>;

export const isView = (text: string): text is View => Object.hasOwn(known, text);
