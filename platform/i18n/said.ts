import { hasWords, type Translate } from "./translate.ts";

type Say = (key: string, params: Record<string, string | number>) => string;

/** The words of a key that came over the wire; undefined when there are none. */
export function saidOf(t: Translate, key: string, params: Record<string, string | number> = {}): string | undefined {
  return hasWords(key) ? (t as Say)(key, params) : undefined;
}
