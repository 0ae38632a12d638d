import "./editor.css";
import { EditorState, Selection } from "@tiptap/pm/state";
import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { PickButton } from "../../templates/pick-button.tsx";
import { onSendKeys } from "../send-keys.ts";
import type { FieldProps } from "../words-field.tsx";
import { extensionsFor } from "./extensions.ts";
import { isPicture } from "./fit-picture.ts";
import { LinkForm } from "./link-form.tsx";
import type { OnFiles } from "./paste.ts";
import { putPictures } from "./put-pictures.ts";
import { goToGap, putWords } from "./put-words.ts";
import { useSuggestions } from "./suggestions.tsx";
import { takeFocus } from "./take-focus.ts";
import { Tools } from "./tools.tsx";
import { contentOf, type Words, wordsIn } from "./wire.ts";

/** Words with formatting and pictures. Its tools stand where the composer wants them. */
export function RichField(props: FieldProps) {
  const { placeholder, onSend, tools, kind, templates, gapWanted } = props;
  const { editor, onFiles } = useWordsEditor(props);
  const suggestions = useSuggestions(editor, kind, templates);
  useLayoutEffect(() => {
    if (gapWanted > 0) goToGap(editor);
  }, [editor, gapWanted]);
  const [linking, setLinking] = useState(false);
  const { empty } = useEditorState({ editor, selector: ({ editor: { state } }) => ({ empty: isBlank(state) }) });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (suggestions.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onSendKeys(event, onSend);
    if (event.key === "Escape" && !event.defaultPrevented) editor.commands.blur();
    if (!isLinkKey(event)) return;
    event.preventDefault();
    setLinking(true);
  };
  return (
    <>
      <EditorContent
        editor={editor}
        className="rich-field"
        data-placeholder={empty ? placeholder : undefined}
        onKeyDownCapture={onKeyDown}
      />
      {suggestions.box}
      {tools
        ? createPortal(
            linking ? (
              <LinkForm editor={editor} onDone={() => setLinking(false)} />
            ) : (
              <>
                {templates ? (
                  <PickButton place={templates} onPut={({ text }) => putWords(editor, text, editor.state.selection)} />
                ) : null}
                <Tools editor={editor} onLink={() => setLinking(true)} onPictures={onFiles} />
              </>
            ),
            tools,
          )
        : null}
    </>
  );
}

/** Command or Ctrl with K opens the palette everywhere. */
const isLinkKey = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === "u" && shiftKey && (ctrlKey || metaKey);
const isBlank = ({ doc }: EditorState) =>
  doc.childCount === 1 && doc.firstChild?.type.name === "paragraph" && doc.content.size === 2;

function useWordsEditor({ id, label, placeholder, kind, value, onChange, upload, attach, wanted, caret }: FieldProps) {
  const told = useRef<Words>(value);
  const latest = useRef({ onChange, upload, attach });
  latest.current = { onChange, upload, attach };
  const hands = useRef<{ editor: Editor | null }>({ editor: null });
  const [onFiles] = useState<OnFiles>(() => (files: File[], at?: number) => {
    const { editor } = hands.current;
    const pictures = files.filter(isPicture);
    const others = files.filter((file) => !isPicture(file));
    if (others.length > 0) latest.current.attach(others);
    if (editor && pictures.length > 0) void putPictures(editor, pictures, (file) => latest.current.upload(file), at);
  });
  const extensions = useMemo(() => extensionsFor({ kind, onFiles }), [kind, onFiles]);
  const attributes = {
    id,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    "aria-placeholder": placeholder,
  };
  const editor = useEditor({
    extensions,
    injectCSS: false,
    content: contentOf(value, extensions),
    enablePasteRules: ["link"],
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: "\n" } },
    editorProps: { attributes },
    onUpdate: ({ editor }) => {
      told.current = wordsIn(editor);
      latest.current.onChange(told.current);
    },
  });
  hands.current.editor = editor;

  const { text, html } = value;
  useEffect(() => {
    if (text === told.current.text && html === told.current.html) return;
    told.current = { text, html };
    replace(editor, { text, html });
  }, [editor, text, html]);
  useLayoutEffect(() => {
    if (caret.current !== null) takeFocus(editor, positionOf(told.current.text, caret.current));
    caret.current = null;
  }, [editor, caret]);
  useLayoutEffect(() => {
    if (wanted > 0) takeFocus(editor, "end");
  }, [editor, wanted]);
  return { editor, onFiles };
}

/** Other words than those that were typed here: with them begins another history. */
function replace(editor: Editor, words: Words): void {
  const doc = editor.schema.nodeFromJSON(contentOf(words, editor.options.extensions));
  editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins, selection: Selection.atEnd(doc) }));
  // Who watches the editor watches transactions.
  editor.view.dispatch(editor.state.tr.setMeta("addToHistory", false));
}

/** Where a place in plain words is among lines: each line begins and ends with a mark of its own. */
const positionOf = (text: string, offset: number) => offset + text.slice(0, offset).split("\n").length;
