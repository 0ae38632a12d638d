import { LIMITS } from "../limits.ts";

/** Elements that need no end tag, and so say nothing about depth. */
const FLAT =
  /^(?:area|base|basefont|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dd|dt|option|tbody|thead|tfoot|colgroup|o:p)$/;
const DEEPEST = 300;
const MOST_TAGS = 60_000;
const TAG = /<(?:(\/?)([a-zA-Z][\w:-]{0,40}))?/g;

/**
 * Whether HTML is of a size and shape that a tree can be built from in reasonable time: parsers take quadratic time on
 * hundreds of thousands of elements left open, and a mail can bring them for a few bytes each.
 */
export function isTreeSized(html: string): boolean {
  if (html.length > LIMITS.htmlStructured) return false;
  let depth = 0;
  let tags = 0;
  for (const [, slash, name = ""] of html.matchAll(TAG)) {
    tags += 1;
    if (tags > MOST_TAGS) return false;
    if (name === "" || FLAT.test(name.toLowerCase())) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}
