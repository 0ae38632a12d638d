import { createContext, Fragment, type ReactNode, useContext, useMemo } from "react";
import type { Locale } from "../contract.ts";
import { type Formats, formats } from "./format.ts";
import { type Key, pieces, type Translate, translator } from "./translate.ts";

type Words = { t: Translate; format: Formats; locale: Locale };
const Current = createContext<Words | null>(null);

/** Gives everything below it words and formats in one language. */
export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const words = useMemo(() => ({ t: translator(locale), format: formats(locale), locale }), [locale]);
  return <Current value={words}>{children}</Current>;
}

/** `const { t, format } = useWords()` */
export function useWords(): Words {
  const words = useContext(Current);
  if (!words) throw new Error("useWords stands outside WordsProvider");
  return words;
}

/** A sentence with links or other parts in it: `<Sentence of="inbox.empty.help" with={{ shop: <Link …/> }} />`. */
export function Sentence({ of, with: parts }: { of: Key; with: Record<string, ReactNode> }) {
  const { locale } = useWords();
  return pieces(locale, of).map((piece) =>
    typeof piece === "string" ? piece : <Fragment key={piece.name}>{parts[piece.name]}</Fragment>,
  );
}
