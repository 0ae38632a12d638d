import { parts } from "./fitting.ts";

/** A name with the typed words underlined. */
export function Marked({ name, typed }: { name: string; typed: string }) {
  let at = 0;
  return parts(name, typed).map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
