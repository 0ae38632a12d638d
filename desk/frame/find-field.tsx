import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import "./find-field.css";

type Props = {
  id?: string;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  focused?: boolean;
  /** The key that leads into what was found. */
  onEnter?: () => void;
};

/** Where one types what one looks for. */
export function FindField({ id, label, placeholder, value, onChange, focused, onEnter }: Props) {
  const { t } = useWords();
  return (
    <search className="find-field">
      <Icon name="search" />
      <input
        id={id}
        className="input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        data-stop
        aria-label={label}
        placeholder={placeholder}
        value={value}
        ref={focused ? focusOnce : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          const act = event.key === "Escape" && value !== "" ? () => onChange("") : event.key === "Enter" && onEnter;
          if (!act) return;
          event.preventDefault();
          act();
        }}
      />
      {value === "" ? null : (
        <Button look="bare" size="sq" aria-label={t("search.clear")} onClick={() => onChange("")}>
          <Icon name="x" />
        </Button>
      )}
    </search>
  );
}

/** Behind what stands there already: one goes on typing. */
const focusOnce = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
};
