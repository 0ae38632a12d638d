/** An address as people type it, as a link: `morgenrot.example/guji`, `a@b.example`. Undefined when it leads nowhere we let it. */
export function hrefOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return undefined;
  const href = /^(?:https?:\/\/|mailto:|tel:)/i.test(text) ? text : schemeFor(text) + text;
  return URL.canParse(href) && /^(?:https?:\/\/[^/?#]*\.|https?:\/\/localhost\b|mailto:.+@|tel:)/i.test(href)
    ? href
    : undefined;
}

function schemeFor(text: string): string {
  if (/^[^/?#:]+@[^/?#:]+$/.test(text)) return "mailto:";
  return /^\+?[\d ()/-]{6,}$/.test(text) ? "tel:" : "https://";
}
