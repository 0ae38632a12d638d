import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Face } from "../../../platform/ui/face.tsx";
import { Icon } from "../../../platform/ui/icon.tsx";
import type { TemplatePlace } from "../../api/templates.ts";
import { TemplateChoices } from "../../templates/choices.tsx";
import { usePicking } from "../../templates/picking.ts";
import { type Mentionable, mentionablesLike } from "../mentions.ts";
import { useMentionables } from "../use-mentionables.ts";
import type { WritingKind } from "./extensions.ts";
import { putWords } from "./put-words.ts";
import { type Trigger, triggerIn } from "./trigger.ts";

type Found = Trigger & { from: number; to: number };
/** `onKey` answers whether the key was for the suggestions. */
export type Suggestions = { box: ReactNode; onKey: (event: KeyboardEvent) => boolean };

const nowhere: TemplatePlace = { kind: "letter", to: "", toName: "", addressId: undefined, subject: "" };

/** What is proposed while somebody types ; or / at the beginning of a line, or @ in a note. */
export function useSuggestions(editor: Editor, kind: WritingKind, place: TemplatePlace | null): Suggestions {
  const id = useId();
  const found = useEditorState({ editor, selector: ({ editor }) => triggerAt(editor, kind) });
  const [dismissed, dismiss] = useState<number | null>(null);
  useEffect(() => {
    if (!found) dismiss(null);
  }, [found]);
  const shown = found && found.from !== dismissed ? found : null;
  const templates = useTemplates(editor, id, shown?.what === "template" ? shown : null, place);
  const people = usePeople(editor, id, shown?.what === "mention" ? shown : null, dismiss);
  const current = templates ?? people;
  useSpokenOf(editor, id, current ? current.at : null);
  const onKey = (event: KeyboardEvent) => {
    if (!shown || !current || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return false;
    if (event.key === "Escape") dismiss(shown.from);
    else return current.onKey(event.key);
    return true;
  };
  return { box: shown && current ? current.box : null, onKey };
}

function triggerAt(editor: Editor, kind: WritingKind): Found | null {
  const { selection } = editor.state;
  if (!editor.isFocused || !selection.empty) return null;
  const { $from } = selection;
  if (!$from.parent.isTextblock) return null;
  const found = triggerIn($from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc"), kind);
  return found && { ...found, from: $from.pos - found.length, to: $from.pos };
}

type Proposing = { at: number; box: ReactNode; onKey: (key: string) => boolean };

function useTemplates(editor: Editor, id: string, found: Found | null, place: TemplatePlace | null): Proposing | null {
  const { t } = useWords();
  const on = found !== null && place !== null;
  const picking = usePicking(found?.query ?? "", place ?? nowhere, on);
  const { rows, at } = picking;
  if (!found || !place || rows.length === 0) return null;
  const put = async (row = rows[at]) => {
    const filled = row && (await picking.choose(row));
    if (filled) putWords(editor, filled.text, found);
  };
  return {
    at,
    box: (
      <Box editor={editor} from={found.from}>
        <TemplateChoices id={id} picking={picking} onChoose={(row) => void put(row)} />
        <p className="choices-foot">
          <span className="keys">{t("templates.keys")}</span>
        </p>
      </Box>
    ),
    onKey(key) {
      if (key === "ArrowDown") picking.move(1);
      else if (key === "ArrowUp") picking.move(-1);
      else if (key === "ArrowRight") picking.turn(1);
      else if (key === "ArrowLeft") picking.turn(-1);
      else if (key === "Enter" || key === "Tab") void put();
      else return false;
      return true;
    },
  };
}

function usePeople(editor: Editor, id: string, found: Found | null, dismiss: (from: number) => void): Proposing | null {
  const { t } = useWords();
  const [gone, go] = useState({ query: "", at: 0 });
  const all = useMentionables(found !== null);
  const rows = found ? mentionablesLike(all, found.query) : [];
  if (!found || rows.length === 0) return null;
  const { query } = found;
  // Other words, from the top again.
  const at = Math.min(gone.query === query ? gone.at : 0, rows.length - 1);
  const goTo = (place: number) => go({ query, at: place });
  const put = (one: Mentionable | undefined = rows[at]) => {
    if (!one) return;
    // A name may go on behind a space; this one is whole.
    dismiss(found.from);
    editor
      .chain()
      .focus()
      .insertContentAt(found, [{ type: "text", text: `@${one.name} ` }])
      .run();
  };
  return {
    at,
    box: (
      <Box editor={editor} from={found.from} people>
        <div role="listbox" id={id} aria-label={t("composer.mention")}>
          {rows.map((one, place) => (
            <div
              key={one.id}
              role="option"
              id={`${id}-${place}`}
              aria-selected={place === at}
              tabIndex={-1}
              className="item"
              data-highlighted={place === at || undefined}
              onMouseMove={() => goTo(place)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => put(one)}
              onKeyDown={(event) => event.key === "Enter" && put(one)}
            >
              {one.kind === "shop" ? <Icon name="store" /> : <Face name={one.name} kind="us" size="sm" />}
              <span className="cut">{one.name}</span>
              {one.kind === "shop" ? <span className="end">{t("composer.wholeShop")}</span> : null}
            </div>
          ))}
        </div>
      </Box>
    ),
    onKey(key) {
      if (key === "ArrowDown") goTo((at + 1) % rows.length);
      else if (key === "ArrowUp") goTo((at - 1 + rows.length) % rows.length);
      else if (key === "Enter" || key === "Tab") put();
      else return false;
      return true;
    },
  };
}

/** Says to screen readers which proposal is gone to, while the focus stays in the words. */
function useSpokenOf(editor: Editor, id: string, at: number | null): void {
  useEffect(() => {
    const words = editor.view.dom;
    if (at === null) return;
    words.setAttribute("aria-controls", id);
    words.setAttribute("aria-activedescendant", `${id}-${at}`);
    return () => {
      words.removeAttribute("aria-controls");
      words.removeAttribute("aria-activedescendant");
    };
  }, [editor, id, at]);
}

/** Above the line where the words stand, or below it where there is no room. */
function Box({
  editor,
  from,
  people,
  children,
}: {
  editor: Editor;
  from: number;
  people?: boolean;
  children: ReactNode;
}) {
  const { left, top, bottom } = editor.view.coordsAtPos(from);
  const width = people ? 320 : 512;
  const x = Math.max(8, Math.min(left, window.innerWidth - width - 8));
  const above = top > window.innerHeight - bottom;
  const place = above ? { left: x, bottom: window.innerHeight - top + 6 } : { left: x, top: bottom + 6 };
  return (
    <div className={people ? "menu suggestions people" : "menu suggestions"} style={place}>
      {children}
    </div>
  );
}
