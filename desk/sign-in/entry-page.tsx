import "./entry.css";
import { type ReactNode, useEffect, useState } from "react";
import type { Locale } from "../../platform/contract.ts";
import { useWords, WordsProvider } from "../../platform/i18n/react.tsx";
import { BrandMark } from "../../platform/ui/icon.tsx";
import { useTitle } from "../frame/use-title.ts";
import { chosenLocale, keepLocale } from "./locale.ts";

/** What everybody sees first: one calm sheet under a rising sun. `children` gets its words in the language chosen here. */
export function EntryPage({ children }: { children: ReactNode }) {
  const { locale: given } = useWords();
  const [locale, setLocale] = useState<Locale>(() => chosenLocale() ?? given);
  useEffect(() => {
    const before = document.documentElement.lang;
    document.documentElement.lang = locale;
    return () => {
      document.documentElement.lang = before;
    };
  }, [locale]);
  const choose = (wanted: Locale) => {
    keepLocale(wanted);
    setLocale(wanted);
  };
  return (
    <WordsProvider locale={locale}>
      <div className="entry">
        <Sunrise />
        <main id="main" tabIndex={-1}>
          <House />
          <div className="entry-sheet">{children}</div>
        </main>
        <Languages chosen={locale} onChoose={choose} />
      </div>
    </WordsProvider>
  );
}

function House() {
  const { t } = useWords();
  return (
    <p className="house">
      <BrandMark />
      {t("signIn.house")}
    </p>
  );
}

type TopProps = { title: string; children?: ReactNode };

/** The first lines of the sheet. */
export function EntryTop({ title, children }: TopProps) {
  useTitle(title);
  return (
    <header>
      <h1>{title}</h1>
      {children ? <p>{children}</p> : null}
    </header>
  );
}

const spoken = [
  ["de", "Deutsch"],
  ["en", "English"],
] as const satisfies Array<[Locale, string]>;

function Languages({ chosen, onChoose }: { chosen: Locale; onChoose: (locale: Locale) => void }) {
  const { t } = useWords();
  return (
    <footer>
      <fieldset className="seg" aria-label={t("signIn.language")}>
        {spoken.map(([locale, name]) => (
          <button
            key={locale}
            type="button"
            lang={locale}
            aria-pressed={locale === chosen}
            onClick={() => onChoose(locale)}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </footer>
  );
}

const rings = [150, 230, 325, 435, 560, 700] as const;

function Sunrise() {
  return (
    <svg
      className="sunrise"
      viewBox="0 0 1440 720"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      {rings.map((r) => (
        <path key={r} d={`M${720 - r} 720a${r} ${r} 0 0 1 ${2 * r} 0`} />
      ))}
    </svg>
  );
}
