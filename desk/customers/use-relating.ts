import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView, RelatedView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { refuseRelation, relate, unrelate } from "../api/directory.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";

type Other = Pick<RelatedView, "id" | "name">;

/** Says who belongs to whom, or that they do not; each has a way back. */
export function useRelating(customer: Pick<CustomerView, "id" | "name">) {
  const { t } = useWords();
  const client = useQueryClient();
  const carryOut = async (other: Other, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      say({ text: explain(t, error), bad: true });
      return false;
    } finally {
      for (const id of [customer.id, other.id]) void client.invalidateQueries({ queryKey: keys.customer(id) });
    }
  };
  const said = (text: string, other: Other, back: () => Promise<unknown>) =>
    say({ text, action: { label: t("basics.undo"), run: () => void carryOut(other, back) } });
  const names = (other: Other) => ({ name: customer.name, other: other.name });
  return {
    async relate(other: Other, role = "") {
      const done = await carryOut(other, () => relate(customer.id, other.id, role));
      if (done) said(t("customers.related", names(other)), other, () => unrelate(customer.id, other.id));
      return done;
    },
    async unrelate(other: Other & { role: string }) {
      const done = await carryOut(other, () => unrelate(customer.id, other.id));
      if (done) said(t("customers.unrelated", names(other)), other, () => relate(customer.id, other.id, other.role));
    },
    async refuse(other: Other) {
      const done = await carryOut(other, () => refuseRelation(customer.id, other.id));
      if (done) said(t("customers.refused", names(other)), other, () => unrelate(customer.id, other.id));
    },
  };
}
