import type { Editor } from "@tiptap/react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Icon } from "../../../platform/ui/icon.tsx";
import { hrefOf } from "./href.ts";

/** Where the chosen words lead. Without any chosen, the address itself is put in. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useWords();
  const before = String(editor.getAttributes("link")["href"] ?? "");
  const [typed, setTyped] = useState(before);
  const [wrong, setWrong] = useState(false);
  const chain = () => editor.chain().focus().extendMarkRange("link");
  const done = () => {
    onDone();
    editor.commands.focus();
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const href = hrefOf(typed);
    if (!href) return setWrong(true);
    if (editor.state.selection.empty && !before) {
      editor
        .chain()
        .focus()
        .insertContent([{ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] }])
        .run();
    } else chain().setLink({ href }).run();
    done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    done();
  };
  return (
    <form className="link-form" onSubmit={apply}>
      <input
        ref={focusOnce}
        className="input"
        inputMode="url"
        aria-label={t("composer.tools.linkTo")}
        aria-invalid={wrong || undefined}
        placeholder={t("composer.tools.linkTo")}
        maxLength={2000}
        value={typed}
        onChange={(event) => {
          setWrong(false);
          setTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <Button size="sq" type="submit" aria-label={t("composer.tools.linkSet")}>
        <Icon name="check" />
      </Button>
      <Button
        look="bare"
        size="sq"
        aria-label={before ? t("composer.tools.linkGone") : t("composer.tools.linkNot")}
        onClick={() => {
          if (before) chain().unsetLink().run();
          done();
        }}
      >
        <Icon name="x" />
      </Button>
      {wrong ? (
        <span className="sr" role="alert">
          {t("composer.tools.linkWrong")}
        </span>
      ) : null}
    </form>
  );
}

const focusOnce = (input: HTMLInputElement | null) => input?.select();
