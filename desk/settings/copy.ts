import type { Translate } from "../../platform/i18n/translate.ts";
import { say } from "../../platform/ui/toast.tsx";

/** Puts what stands in a field where it can be pasted; where the browser does not allow that, selects it. */
export async function copyFrom(t: Translate, id: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say({ text: t("settings.copied") });
  } catch (error) {
    console.warn("the browser did not allow copying", error);
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
    say({ text: t("settings.notCopied") });
  }
}
