/** Properties that change how words look without reaching beyond the box they stand in. */
const PROPERTIES = new Set(
  `background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color
   border-left border-left-color border-left-style border-left-width border-radius border-right border-right-color
   border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style
   border-top-width border-width caption-side clear color direction display empty-cells float font font-family font-size
   font-stretch font-style font-variant font-weight height hyphens letter-spacing line-height list-style list-style-type margin
   margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity overflow-wrap padding
   padding-bottom padding-left padding-right padding-top quotes tab-size table-layout text-align text-align-last
   text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent text-overflow text-transform
   unicode-bidi vertical-align white-space width word-break word-spacing word-wrap`
    .split(/\s+/)
    .filter((property) => property !== ""),
);
/** Letters, numbers, colours and simple lists; no escapes, no addresses, no functions but those named below. */
const VALUE = /^[\p{L}\d\s#.,%()'"!+/_-]{1,300}$/u;
/** Lengths that only serve to push the page around; colours have as many digits. */
const HUGE = /(?<![#\da-f.])\d{5,}/i;
const FUNCTION = /([a-z-]+)\s*\(/gi;
const FUNCTIONS = new Set(["rgb", "rgba", "hsl", "hsla", "calc"]);
const DISPLAYS =
  /^(?:none|block|inline|inline-block|list-item|table|table-row|table-cell|table-row-group|table-header-group|inline-table|flow-root)$/;
const LONGEST_STYLE = 8_000;

function isHarmless(property: string, value: string): boolean {
  if (!PROPERTIES.has(property) || !VALUE.test(value) || HUGE.test(value)) return false;
  for (const [, name = ""] of value.matchAll(FUNCTION)) if (!FUNCTIONS.has(name.toLowerCase())) return false;
  // Negative margins and indents would move words out of the mail over the tool around it.
  if (/^(?:margin|text-indent)/.test(property) && /(?:^|[\s(,])-/.test(value)) return false;
  if (property === "display") return DISPLAYS.test(value.toLowerCase().replace(/\s*!important$/, ""));
  return true;
}

/** Of an inline style the declarations that are on the list and have a harmless value; "" when none is left. */
export function harmlessStyle(style: string): string {
  const plain = style.slice(0, LONGEST_STYLE).replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "");
  const kept: string[] = [];
  for (const declaration of plain.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    // "background" carries pictures as well as colours; only a colour by itself is taken.
    const property =
      name === "background" && /^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s,.%]+\))$/i.test(value)
        ? "background-color"
        : name;
    if (isHarmless(property, value)) kept.push(`${property}:${value.replaceAll('"', "'")}`);
  }
  return kept.join(";");
}
