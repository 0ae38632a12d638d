import { useMemo } from "react";
import { partsOf } from "./links-in-text.ts";
import { unwrap } from "./unwrap.ts";

/** Words as they were written, with the line breaks their writer made; addresses in them can be followed and show where they lead. */
export function Text({ text, className }: { text: string; className: string }) {
  const parts = useMemo(() => partsOf(unwrap(text.trim())), [text]);
  return (
    <p className={`words ${className}`}>
      {parts.map((part) =>
        part.href ? (
          <a key={part.at} href={part.href} target="_blank" rel="noreferrer noopener" title={part.href}>
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
