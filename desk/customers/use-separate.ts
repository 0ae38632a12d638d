import type { CustomerView, ProfileView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { separate, takeOver } from "../api/directory.ts";
import { useCustomerChange } from "./use-customer-change.ts";

/** Takes a profile out of a customer; whoever thinks better of it gets it back as it was. */
export function useSeparate(customer: CustomerView) {
  const { t } = useWords();
  const change = useCustomerChange(customer.id);
  return async (profile: ProfileView): Promise<CustomerView | undefined> => {
    const changed = await change(() => separate(customer.id, profile.id));
    if (!changed) return undefined;
    const again = () => void change(() => takeOver(customer.id, profile.id));
    say({
      text: t("customers.separated", { name: profile.name || customer.name }),
      action: { label: t("basics.undo"), run: again },
    });
    return changed;
  };
}
