import type { View } from "../../conversations/contract.ts";
import type { NotificationView } from "../../conversations/notifications/contract.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";

type Told = Pick<NotificationView, "kind" | "by" | "conversation">;

/** What happened, in a sentence. */
export function sentenceOf(t: Translate, { kind, by, conversation }: Told): string {
  if (kind === "assigned" && !by) return t("notifications.says.given");
  const name = by?.name || (kind === "mail" || kind === "followed" ? conversation.customer : "");
  return t(`notifications.says.${kind}`, { name: name || t("notifications.somebody") });
}

export const icons = {
  assigned: "people",
  mentioned: "at",
  followed: "eye",
  mail: "mail",
} as const satisfies Record<Told["kind"], IconName>;

/** Where the conversation is best looked at. */
export const views = {
  assigned: "mine",
  mentioned: "mentioned",
  followed: "all",
  mail: "mine",
} as const satisfies Record<Told["kind"], View>;
