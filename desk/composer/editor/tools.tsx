import { Toolbar } from "@base-ui/react/toolbar";
import { type ChainedCommands, type Editor, useEditorState } from "@tiptap/react";
import { useRef, useState } from "react";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Hint } from "../../../platform/ui/hint.tsx";
import { Icon } from "../../../platform/ui/icon.tsx";
import type { IconName } from "../../../platform/ui/icon-shapes.tsx";
import { toolKeys } from "../tool-keys.ts";

const tools = [
  { name: "bold", icon: "bold", run: (chain: ChainedCommands) => chain.toggleBold() },
  { name: "italic", icon: "italic", run: (chain: ChainedCommands) => chain.toggleItalic() },
  {
    name: "bulletList",
    icon: "bullets",
    run: (chain: ChainedCommands) => chain.toggleBulletList(),
  },
  {
    name: "orderedList",
    icon: "numbers",
    run: (chain: ChainedCommands) => chain.toggleOrderedList(),
  },
  {
    name: "blockquote",
    icon: "quote",
    run: (chain: ChainedCommands) => chain.toggleBlockquote(),
  },
] as const satisfies readonly {
  name: keyof typeof toolKeys;
  icon: IconName;
  run: (chain: ChainedCommands) => ChainedCommands;
}[];

type Props = { editor: Editor; onLink: () => void; onPictures: (files: File[]) => void };

/** What formatting there is, small and quiet; each has its keys. On a phone it is folded behind one button. */
export function Tools({ editor, onLink, onPictures }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor }) =>
      Object.fromEntries([...tools.map(({ name }) => name), "link"].map((name) => [name, editor.isActive(name)])),
  });
  return (
    <>
      <Tool fold label={t("composer.tools.all")} icon="letters" pressed={open} onUse={() => setOpen(!open)} />
      <Toolbar.Root className="tools-row" aria-label={t("composer.tools.all")} data-open={open || undefined}>
        {tools.map(({ name, icon, run }) => (
          <Tool
            key={name}
            label={t(`composer.tools.${name}`)}
            icon={icon}
            keys={toolKeys[name]}
            pressed={on[name] ?? false}
            onUse={() => run(editor.chain().focus()).run()}
          />
        ))}
        <Tool
          label={t("composer.tools.link")}
          icon="link"
          keys={toolKeys.link}
          pressed={on["link"] ?? false}
          onUse={onLink}
        />
        <PictureTool onPictures={onPictures} />
      </Toolbar.Root>
    </>
  );
}

type ToolProps = { label: string; icon: IconName; keys?: string; pressed?: boolean; fold?: boolean; onUse: () => void };

/** One tool. The words keep the focus while it is used. */
function Tool({ label, icon, keys, pressed, fold, onUse }: ToolProps) {
  const look = {
    type: "button" as const,
    className: fold ? "btn bare sq tool fold-tools" : "btn bare sq tool",
    "aria-label": label,
    ...(pressed === undefined ? {} : { "aria-pressed": pressed }),
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: onUse,
  };
  return (
    <Hint text={label} keys={keys} side="top">
      {fold ? (
        <button {...look}>
          <Icon name={icon} />
        </button>
      ) : (
        <Toolbar.Button {...look}>
          <Icon name={icon} />
        </Toolbar.Button>
      )}
    </Hint>
  );
}

function PictureTool({ onPictures }: Pick<Props, "onPictures">) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tool label={t("composer.tools.picture")} icon="picture" onUse={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        aria-label={t("composer.tools.picture")}
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}
