import { useEffect, useLayoutEffect, useRef } from "react";
import { nextGap } from "../../platform/i18n/placeholders.ts";
import { onSendKeys } from "./send-keys.ts";
import type { FieldProps } from "./words-field.tsx";

/** Plain words. Typing here gives formatting up, for it cannot be shown. */
export function PlainField({
  id,
  label,
  placeholder,
  value,
  onChange,
  onSend,
  wanted,
  caret,
  locked,
  gapWanted,
}: FieldProps & { locked: boolean }) {
  const words = useRef<HTMLTextAreaElement>(null);
  const { text } = value;
  useEffect(() => {
    const box = words.current;
    if (!box || CSS.supports("field-sizing", "content")) return;
    box.style.height = "auto";
    if (text) box.style.height = `${box.scrollHeight}px`;
  }, [text]);
  useLayoutEffect(() => {
    const box = words.current;
    if (!box || wanted === 0) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [wanted]);
  useLayoutEffect(() => {
    const box = words.current;
    const gap = box && gapWanted > 0 ? nextGap(box.value, box.selectionEnd) : undefined;
    if (!gap) return;
    box?.focus();
    box?.setSelectionRange(gap.start, gap.end);
  }, [gapWanted]);
  useLayoutEffect(() => {
    const box = words.current;
    // Whoever was typing goes on in the editor, at the same place.
    return () => {
      if (box && document.activeElement === box) caret.current = box.selectionStart;
    };
  }, [caret]);
  return (
    <textarea
      id={id}
      ref={words}
      aria-label={label}
      value={text}
      readOnly={locked}
      placeholder={placeholder}
      maxLength={200_000}
      onChange={(event) => onChange({ text: event.target.value, html: null })}
      onKeyDown={(event) => {
        onSendKeys(event, onSend);
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}
