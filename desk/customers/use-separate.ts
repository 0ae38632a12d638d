import type { CustomerRow, CustomerView, ProfileView } from "../../customers/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { join, separate } from "../api/directory.ts";
import { get } from "../api/request.ts";
import { useCustomerChange } from "./use-customer-change.ts";

/** Takes a profile out of a customer; whoever thinks better of it joins the two again. */
export function useSeparate(customer: CustomerView) {
  const { t } = useWords();
  const change = useCustomerChange(customer.id);
  return async (profile: ProfileView) => {
    const changed = await change(() => separate(customer.id, profile.id));
    if (!changed) return;
    const otherId = await ownerOf(profile, customer.id);
    const again = () => void change(() => join(customer.id, otherId ?? ""));
    say({
      text: t("customers.separated", { name: profile.name || customer.name }),
      ...(otherId ? { action: { label: t("basics.undo"), run: again } } : {}),
    });
  };
}

/** Whom a separated profile belongs to now, found by what it is reached at. */
async function ownerOf(profile: ProfileView, formerId: string): Promise<string | undefined> {
  const value = profile.identifiers[0]?.value ?? profile.name;
  const { items } = await get<Page<CustomerRow>>("/customers", { q: value, limit: 20 });
  const fits = (row: CustomerRow) => row.emails.includes(value) || row.name === profile.name;
  return items.find((row) => row.id !== formerId && fits(row))?.id;
}
