import "./tags.css";
import { type FormEvent, useId } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

type Props = {
  about: string;
  /** The tags carried already. */
  tags: readonly string[];
  /** Those that need not be offered again; among several, a tag that only some carry can still be given to the rest. */
  complete?: readonly string[];
  /** The tags in use, to choose from while typing. */
  known: readonly string[] | undefined;
  open: boolean;
  onClose: () => void;
  onAdd: (name: string) => unknown;
  onRemove: (name: string) => unknown;
};

/** Adds words that something is found by again, and takes them away. */
export function TagsDialog({ about, tags, complete = tags, known, open, onClose, onAdd, onRemove }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t("tags.title")} about={about} open={open} onClose={onClose}>
      <Carried tags={tags} onRemove={onRemove} />
      <NewTag complete={complete} known={known} onClose={onClose} onAdd={onAdd} />
    </Dialog>
  );
}

function Carried({ tags, onRemove }: Pick<Props, "tags" | "onRemove">) {
  const { t } = useWords();
  if (tags.length === 0) return null;
  return (
    <ul className="tag-list" aria-label={t("tags.title")}>
      {tags.map((tag) => (
        <li key={tag}>
          <span className="cut">{tag}</span>
          <Button look="bare" size="sq" aria-label={t("tags.remove", { tag })} onClick={() => onRemove(tag)}>
            <Icon name="x" small />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function NewTag({
  complete,
  known,
  onClose,
  onAdd,
}: Required<Pick<Props, "complete" | "known" | "onClose" | "onAdd">>) {
  const { t } = useWords();
  const offered = useId();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = String(new FormData(form).get("tag") ?? "");
    const name = typed.replace(/\s+/g, " ").trim();
    if (!name) return onClose();
    onAdd(name);
    form.reset();
  };
  return (
    <form onSubmit={add}>
      <TextField label={t("tags.new")} name="tag" list={offered} maxLength={40} autoComplete="off" autoFocus />
      <datalist id={offered}>
        {known
          ?.filter((name) => !complete.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <div className="acts">
        <Button onClick={onClose}>{t("basics.done")}</Button>
        <Button look="main" type="submit">
          {t("basics.add")}
        </Button>
      </div>
    </form>
  );
}
