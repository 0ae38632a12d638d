import type { ConversationView } from "../../conversations/contract.ts";
import type { Translate } from "../../platform/i18n/translate.ts";

/** What merging another conversation into this one will do, in sentences; the way back is the last of them. */
export function whatHappens(t: Translate, into: ConversationView, other: ConversationView): string[] {
  const subject = other.subject || t("inbox.noSubject");
  const twoPeople = into.customer.id !== other.customer.id;
  const opens = (into.state === "open") !== (other.state === "open");
  return [
    t("weaving.will.come", { other: subject, count: other.messages }),
    t("weaving.will.lead", { other: subject }),
    ...(twoPeople ? [t("weaving.will.twoPeople", { name: into.customer.name, other: other.customer.name })] : []),
    ...(opens ? [t("weaving.will.open")] : []),
    ...whoLooksAfter(t, into, other),
    t("weaving.will.undo"),
  ];
}

/** Said only where something changes. */
function whoLooksAfter(t: Translate, into: ConversationView, other: ConversationView): string[] {
  const [first, second] = [into.assignee, other.assignee];
  if (!second || first?.id === second.id) return [];
  return first
    ? [t("weaving.will.goOn", { name: first.name, other: second.name })]
    : [t("weaving.will.takeOver", { name: second.name })];
}
