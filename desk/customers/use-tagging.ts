import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { tagCustomer, untagCustomer } from "../api/directory.ts";
import { keys } from "../api/keys.ts";
import { useCustomerChange } from "./use-customer-change.ts";

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Marks a customer with words, shown at once and taken back when refused; a word taken away comes back by undo. */
export function useTagging(customer: CustomerView) {
  const { t } = useWords();
  const client = useQueryClient();
  const change = useCustomerChange(customer.id);
  const carryOut = async (tags: string[], work: () => Promise<CustomerView>) => {
    const before = client.getQueryData<CustomerView>(keys.customer(customer.id));
    if (before) client.setQueryData(keys.customer(customer.id), { ...before, tags });
    const done = await change(work);
    if (!done && before) client.setQueryData(keys.customer(customer.id), before);
    return done;
  };
  const tag = (name: string) => {
    const tags = customer.tags.some((one) => same(one, name)) ? customer.tags : [...customer.tags, name];
    return carryOut(tags, () => tagCustomer(customer.id, name));
  };
  const untag = async (name: string) => {
    const done = await carryOut(
      customer.tags.filter((one) => one !== name),
      () => untagCustomer(customer.id, name),
    );
    if (!done) return;
    const again = () => void change(() => tagCustomer(customer.id, name));
    say({ text: t("tags.removed", { tag: name }), action: { label: t("basics.undo"), run: again } });
  };
  return { tag, untag };
}
