import { useQuery } from "@tanstack/react-query";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { customerTagsQuery } from "../api/directory.ts";
import { TagsDialog } from "../tags/tags-dialog.tsx";
import { useTagging } from "./use-tagging.ts";

type Props = { customer: CustomerView; open: boolean; onClose: () => void };

/** The words a customer is found by again. */
export function CustomerTags({ customer, open, onClose }: Props) {
  const { t } = useWords();
  const { data: known } = useQuery({ ...customerTagsQuery, enabled: open });
  const { tag, untag } = useTagging(customer);
  return (
    <TagsDialog
      about={t("customers.tagsAbout")}
      tags={customer.tags}
      known={known?.items}
      open={open}
      onClose={onClose}
      onAdd={tag}
      onRemove={untag}
    />
  );
}
