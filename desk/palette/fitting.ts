/** Whether every word typed begins a word of the name. Nothing typed fits everything. */
export function fits(name: string, typed: string): boolean {
  const words = plain(name).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

type Part = { text: string; hit: boolean };

/** A name taken apart where the typed words stand in it. */
export function parts(name: string, typed: string): Part[] {
  const wanted = typed.trim().split(/\s+/).filter(Boolean).map(escaped);
  if (wanted.length === 0) return [{ text: name, hit: false }];
  return name
    .split(new RegExp(`(${wanted.join("|")})`, "iu"))
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
