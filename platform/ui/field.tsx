import { type ComponentProps, type ReactNode, useId } from "react";

type Common = { label: string; help?: ReactNode; error?: string | undefined };

/** A labelled line of text; `error` says what is wrong with it, `help` what it is for. */
export function TextField({ label, help, error, className, ...input }: Common & ComponentProps<"input">) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <input id={id} className={withOwn(className)} {...described(id, help, error)} {...input} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, help, error, className, ...input }: Common & ComponentProps<"textarea">) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <textarea id={id} className={withOwn(className)} {...described(id, help, error)} {...input} />
    </Field>
  );
}

export type Option = { id: string; name: string };
type Choosing = Common & {
  options: readonly Option[];
  /** What choosing nothing is called, where one may. */
  none?: string;
};

/** One of several. */
export function SelectField({
  label,
  help,
  error,
  className,
  options,
  none,
  ...select
}: Choosing & Omit<ComponentProps<"select">, "children">) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <select id={id} className={withOwn(className)} {...described(id, help, error)} {...select}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

const withOwn = (className: string | undefined) => ["input", className].filter(Boolean).join(" ");

const described = (id: string, help: ReactNode, error: string | undefined) => ({
  "aria-invalid": error ? true : undefined,
  "aria-describedby": error ? `${id}-error` : help ? `${id}-help` : undefined,
});

function Field({ id, label, help, error, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {error ? (
        <p className="wrong" id={`${id}-error`}>
          {error}
        </p>
      ) : help ? (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
