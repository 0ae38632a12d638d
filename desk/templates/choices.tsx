import "./choices.css";
import type { TemplateRow } from "../../conversations/templates/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Gapped } from "./gapped.tsx";
import { nameOf, variants, withoutGreeting } from "./names.ts";
import type { Picking } from "./picking.ts";

type Props = { id: string; picking: Picking; onChoose: (row: TemplateRow) => void };

/** The templates that fit, in which words, and how the one gone to will read. The focus stays where one types. */
export function TemplateChoices({ id, picking, onChoose }: Props) {
  const { t } = useWords();
  const { rows, at } = picking;
  return (
    <div className="choices">
      <div role="listbox" id={id} aria-label={t("templates.list")} className="rows">
        {rows.map((row, place) => (
          <Choice
            key={row.id}
            id={`${id}-${place}`}
            row={row}
            on={place === at}
            onPoint={() => picking.goTo(place)}
            onChoose={() => onChoose(row)}
          />
        ))}
      </div>
      <Tone picking={picking} />
      <Words picking={picking} />
    </div>
  );
}

type ChoiceProps = { id: string; row: TemplateRow; on: boolean; onPoint: () => void; onChoose: () => void };

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: "nearest" });

function Choice({ id, row, on, onPoint, onChoose }: ChoiceProps) {
  return (
    <div
      role="option"
      id={id}
      aria-selected={on}
      tabIndex={-1}
      className="item"
      data-highlighted={on || undefined}
      ref={on ? intoView : undefined}
      onMouseMove={on ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
    >
      <span className="cut">{row.name}</span>
      <span className="first cut">
        <Gapped text={withoutGreeting(row.preview)} />
      </span>
      {row.shortcut ? <kbd>;{row.shortcut}</kbd> : null}
    </div>
  );
}

function Tone({ picking }: { picking: Picking }) {
  const { t } = useWords();
  const { filled, variant } = picking;
  return (
    <div className="tone">
      <fieldset className="seg">
        <legend className="sr">{t("templates.tone")}</legend>
        {variants.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={variant === one}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => picking.setVariant(one)}
          >
            {t(`templates.variants.${one}`)}
          </button>
        ))}
      </fieldset>
      {filled ? <span className="quiet">{t(`templates.because.${filled.because}`)}</span> : null}
    </div>
  );
}

function Words({ picking }: { picking: Picking }) {
  const { t, format } = useWords();
  const { filled } = picking;
  if (!filled) return null;
  const { missing, weak, variant, wanted } = filled;
  const names = format.list(missing.map((name) => nameOf(t, name)));
  return (
    <div className="words-to-come" aria-live="polite">
      <p lang={variant.slice(0, 2)}>
        <Gapped text={filled.text} />
      </p>
      {variant === wanted ? null : (
        <p className="warn">{t("templates.instead", { variant: t(`templates.variants.${variant}`) })}</p>
      )}
      {weak ? <p className="warn">{t(`templates.weak.${weak}`)}</p> : null}
      {missing.length > 0 ? <p className="warn">{t("templates.missing", { count: missing.length, names })}</p> : null}
    </div>
  );
}
