import type { OutgoingView } from "../../channels/email/outgoing/contract.ts";
import type { Translate } from "../../platform/i18n/translate.ts";

/** What a server is called: by its name, or by what it is where it needs none. */
export function nameOfServer(t: Translate, { kind, name, host }: OutgoingView): string {
  if (kind === "house") return t("outgoing.house");
  return name || (kind === "direct" ? t("outgoing.direct") : (host ?? ""));
}
