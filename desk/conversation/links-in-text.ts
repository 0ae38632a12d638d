/** A stretch of text; `at` is where it begins. */
export type Part = { at: number; text: string; href?: string };

const pattern = /\b(?:https?:\/\/|www\.)[^\s<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** What ends a sentence rather than an address. */
const trailing = /[.,;:!?…)\]}»“”’>*_]+$/u;

/** Cuts text into plain stretches and web or mail addresses. Only http, https and mailto ever become links. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const found = balanced(match[0]);
    const href = hrefOf(found);
    if (!href) continue;
    if (match.index > done) parts.push({ at: done, text: text.slice(done, match.index) });
    parts.push({ at: match.index, text: found, href });
    done = match.index + found.length;
  }
  if (done < text.length) parts.push({ at: done, text: text.slice(done) });
  return parts;
}

/** Keeps a closing bracket that belongs to the address: `…/Kaffee_(Getränk)`. */
function balanced(address: string): string {
  const bare = address.replace(trailing, "");
  return bare.includes("(") && address[bare.length] === ")" ? address.slice(0, bare.length + 1) : bare;
}

function hrefOf(text: string): string | undefined {
  if (!text.includes("://") && text.includes("@")) return `mailto:${text}`;
  const url = text.startsWith("www.") ? `https://${text}` : text;
  return URL.canParse(url) ? url : undefined;
}
