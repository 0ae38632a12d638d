/** A text with the words that begin like one of those looked for between U+0002 and U+0003, as the server marks its hits. */
export function beginnings(text: string, q: string): string {
  const wanted = (q.match(word) ?? []).map(plain);
  if (wanted.length === 0) return text;
  return text.replace(word, (one) =>
    wanted.some((begin) => plain(one).startsWith(begin)) ? `\u0002${one}\u0003` : one,
  );
}

const word = /[\p{L}\p{N}]+/gu;
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
