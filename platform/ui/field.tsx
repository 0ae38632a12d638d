import { type ComponentProps, type ReactNode, useId } from "react";

type Common = { label: string; help?: ReactNode; error?: string | undefined };

/** A labelled line of text; `error` says what is wrong with it, `help` what it is for. */
export function TextField({ label, help, error, className, ...input }: Common & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={["input", className].filter(Boolean).join(" ")}
        {...described(id, help, error)}
        {...input}
      />
      <Below id={id} help={help} error={error} />
    </div>
  );
}

/** Several lines of text. */
export function TextArea({ label, help, error, className, ...input }: Common & ComponentProps<"textarea">) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={["input", className].filter(Boolean).join(" ")}
        {...described(id, help, error)}
        {...input}
      />
      <Below id={id} help={help} error={error} />
    </div>
  );
}

const described = (id: string, help: ReactNode, error: string | undefined) => ({
  "aria-invalid": error ? true : undefined,
  "aria-describedby": error ? `${id}-error` : help ? `${id}-help` : undefined,
});

function Below({ id, help, error }: { id: string; help: ReactNode; error: string | undefined }) {
  if (error) {
    return (
      <p className="wrong" id={`${id}-error`}>
        {error}
      </p>
    );
  }
  return help ? (
    <p className="help" id={`${id}-help`}>
      {help}
    </p>
  ) : null;
}
