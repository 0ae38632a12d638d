export type Piece = { text: string; hit: boolean; at: number };

const begin = "\u0002";
const end = "\u0003";

/** An excerpt taken apart at the marks around its hits (U+0002 and U+0003). */
export function pieces(excerpt: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const put = (text: string, hit: boolean) => {
    if (text !== "") found.push({ text, hit, at });
    at += text.length + 1;
  };
  excerpt.split(begin).forEach((part, index) => {
    const [hit = "", ...rest] = index === 0 ? ["", part] : part.split(end);
    put(hit, true);
    put(rest.join(""), false);
  });
  return found;
}
