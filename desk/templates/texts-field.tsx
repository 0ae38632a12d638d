import { useRef, useState } from "react";
import type { Texts, Variant } from "../../conversations/templates/contract.ts";
import { placeholdersIn } from "../../platform/i18n/placeholders.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextArea } from "../../platform/ui/field.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { useMe } from "../frame/use-me.ts";
import { type Example, exampleOf } from "./example.ts";
import { Gapped } from "./gapped.tsx";
import { isPlaceholder, nameOf, placeholders, variants } from "./names.ts";

type Props = { texts: Texts; onChange: (texts: Texts) => void };

/** The text in each language and formality, with gaps to put in, and how it will read. */
export function TextsField({ texts, onChange }: Props) {
  const { t, locale } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [variant, setVariant] = useState<Variant>(
    variants.find((one) => texts[one]) ?? (locale === "de" ? "de-formal" : "en"),
  );
  const text = texts[variant] ?? "";
  const change = (words: string) => onChange({ ...texts, [variant]: words });
  const put = (name: string) => {
    const field = area.current;
    if (!field) return;
    // Where the caret never was, new words go to the end.
    const from = field.selectionEnd === 0 ? field.value.length : field.selectionStart;
    field.setRangeText(`{{${name}}}`, from, Math.max(from, field.selectionEnd), "end");
    field.focus();
    change(field.value);
  };
  const unknown = placeholdersIn(text).find((name) => !isPlaceholder(name));
  return (
    <div className="sig texts">
      <fieldset className="seg">
        <legend className="sr">{t("templates.tone")}</legend>
        {variants.map((one) => (
          <button key={one} type="button" aria-pressed={variant === one} onClick={() => setVariant(one)}>
            {t(`templates.variants.${one}`)}
            {texts[one]?.trim() ? <Icon name="check" small label={t("templates.written")} /> : null}
          </button>
        ))}
      </fieldset>
      <TextArea
        key={variant}
        label={`${t("templates.text")} (${t(`templates.variants.${variant}`)})`}
        rows={9}
        maxLength={20_000}
        lang={variant.slice(0, 2)}
        value={text}
        ref={area}
        error={unknown ? t("templates.unknown", { name: `{{${unknown}}}` }) : undefined}
        onChange={(event) => change(event.target.value)}
      />
      <p className="put">
        <span className="tiny quiet">{t("templates.put")}</span>
        {placeholders.map((name) => (
          <Button key={name} size="sm" onClick={() => put(name)}>
            {nameOf(t, name)}
          </Button>
        ))}
      </p>
      <Preview text={text} variant={variant} />
    </div>
  );
}

function Preview({ text, variant }: { text: string; variant: Variant }) {
  const { t } = useWords();
  const me = useMe();
  const [example, setExample] = useState<Example>("someone");
  const subject = t("templates.placeholders.conversation.subject");
  const shop = t("templates.placeholders.shop.name");
  return (
    <figure>
      <figcaption>
        <span className="label">{t("templates.preview")}</span>
        <select
          className="lasting"
          aria-label={t("templates.example")}
          value={example}
          onChange={(event) => setExample(event.target.value === "nobody" ? "nobody" : "someone")}
        >
          <option value="someone">{`${t("templates.example")} ${t("templates.someone")}`}</option>
          <option value="nobody">{`${t("templates.example")} ${t("templates.nobody")}`}</option>
        </select>
      </figcaption>
      {text.trim() ? (
        <p className="preview" lang={variant.slice(0, 2)}>
          <Gapped text={exampleOf(text.trim(), variant, example, { me, subject, shop })} />
        </p>
      ) : (
        <p className="quiet">{t("templates.empty")}</p>
      )}
      {example === "nobody" && text.trim() ? <p className="tiny quiet">{t("templates.exampleGap")}</p> : null}
    </figure>
  );
}
