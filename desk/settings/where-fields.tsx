import { useState } from "react";
import type { Security } from "../../channels/email/accounts/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { SelectField, TextField } from "../../platform/ui/field.tsx";

type Props = {
  /** Where the server is by now; null for a new one. */
  given: { host: string | null; port: number | null; security: Security | null } | null;
  /** The usual port of each encryption, the best encryption first. */
  ports: Record<Security, number>;
  label: string;
  help: string;
};

/** Where a mail server is. Choosing the encryption puts in its usual port. */
export function WhereFields({ given, ports, label, help }: Props) {
  const { t } = useWords();
  const securities = Object.keys(ports) as [Security, ...Security[]];
  const first = given?.security ?? securities[0];
  const [port, setPort] = useState(String(given?.port ?? ports[first]));
  const choose = (security: Security) => {
    if (Object.values(ports).includes(Number(port))) setPort(String(ports[security]));
  };
  return (
    <>
      <TextField
        label={label}
        name="host"
        required
        maxLength={253}
        defaultValue={given?.host ?? ""}
        autoComplete="off"
        spellCheck={false}
        help={help}
      />
      <div className="two">
        <SelectField
          label={t("accounts.security")}
          name="security"
          defaultValue={first}
          onChange={(event) => choose(event.target.value as Security)}
          options={securities.map((one) => ({ id: one, name: t(`accounts.securities.${one}`) }))}
        />
        <TextField
          label={t("accounts.port")}
          name="port"
          type="number"
          min={1}
          max={65535}
          required
          value={port}
          onChange={(event) => setPort(event.target.value)}
        />
      </div>
    </>
  );
}
