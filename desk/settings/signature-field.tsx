import { useRef, useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextArea } from "../../platform/ui/field.tsx";
import { useMe } from "../frame/use-me.ts";
import { type Placeholders, placeholders, previewOf } from "./signature-preview.ts";

type Props = { value: string; words?: Partial<Placeholders>; help?: string };

/** What stands below our mails, with gaps that are filled when one leaves, and how that will look. */
export function SignatureField({ value, words, help }: Props) {
  const { t } = useWords();
  const me = useMe();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(value);
  const filled: Placeholders = {
    name: me.name,
    company: me.company,
    shop: me.shops[0]?.name ?? t("settings.signature.someShop"),
    email: t("settings.signature.someAddress"),
    ...words,
  };
  const put = (name: string) => {
    const field = area.current;
    if (!field) return;
    // Where the caret never was, new words go to the end.
    const from = field.selectionEnd === 0 ? field.value.length : field.selectionStart;
    field.setRangeText(`{{${name}}}`, from, Math.max(from, field.selectionEnd), "end");
    field.focus();
    setText(field.value);
  };
  const preview = previewOf(text, filled);
  return (
    <div className="sig">
      <TextArea
        label={t("settings.signature.label")}
        name="signature"
        rows={4}
        maxLength={2000}
        help={help}
        value={text}
        onChange={(event) => setText(event.target.value)}
        ref={area}
      />
      <p className="put">
        <span className="tiny quiet">{t("settings.signature.put")}</span>
        {placeholders.map((name) => (
          <Button key={name} size="sm" onClick={() => put(name)}>
            {t(`settings.signature.${name}`)}
          </Button>
        ))}
      </p>
      {preview ? (
        <figure>
          <figcaption className="label">{t("settings.signature.preview")}</figcaption>
          <p className="preview">{preview}</p>
        </figure>
      ) : null}
    </div>
  );
}
