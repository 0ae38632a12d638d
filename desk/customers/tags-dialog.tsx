import "../conversation/tags.css";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { customerTagsQuery } from "../api/directory.ts";
import { useTagging } from "./use-tagging.ts";

type Props = { customer: CustomerView; open: boolean; onClose: () => void };

/** The words a customer is found by again: adds some, takes some away. */
export function TagsDialog({ customer, open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t("customers.tags")} about={t("customers.tagsAbout")} open={open} onClose={onClose}>
      <Present customer={customer} />
      <NewTag customer={customer} onClose={onClose} />
    </Dialog>
  );
}

function Present({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const { untag } = useTagging(customer);
  if (customer.tags.length === 0) return null;
  return (
    <ul className="tag-list" aria-label={t("customers.tags")}>
      {customer.tags.map((tag) => (
        <li key={tag}>
          <span className="cut">{tag}</span>
          <Button look="bare" size="sq" aria-label={t("customers.untag", { tag })} onClick={() => void untag(tag)}>
            <Icon name="x" small />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function NewTag({ customer, onClose }: Omit<Props, "open">) {
  const { t } = useWords();
  const { tag } = useTagging(customer);
  const offered = useId();
  const { data: known } = useQuery(customerTagsQuery);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("tag") ?? "")
      .replace(/\s+/g, " ")
      .trim();
    if (!name) return onClose();
    void tag(name);
    form.reset();
  };
  return (
    <form onSubmit={add}>
      <TextField label={t("customers.tagName")} name="tag" list={offered} maxLength={40} autoComplete="off" autoFocus />
      <datalist id={offered}>
        {known?.items
          .filter((name) => !customer.tags.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <div className="acts">
        <Button onClick={onClose}>{t("customers.tagsDone")}</Button>
        <Button look="main" type="submit">
          {t("basics.add")}
        </Button>
      </div>
    </form>
  );
}
