import { useId, useState } from "react";
import type { OutgoingView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TextField } from "../../platform/ui/field.tsx";

type Security = OutgoingView["security"];
const usualPorts: Record<Security, string> = { starttls: "587", tls: "465", plain: "25" };
const securities: Security[] = ["starttls", "tls", "plain"];

/** Where the server is. Choosing the encryption puts in its usual port. */
export function ServerFields({ server }: { server: OutgoingView | null }) {
  const { t } = useWords();
  const id = useId();
  const [port, setPort] = useState(String(server?.port ?? 587));
  const choose = (security: Security) => {
    if (Object.values(usualPorts).includes(port)) setPort(usualPorts[security]);
  };
  return (
    <>
      <TextField
        label={t("outgoing.host")}
        name="host"
        required
        maxLength={253}
        defaultValue={server?.host ?? ""}
        autoComplete="off"
        spellCheck={false}
        help={t("outgoing.hostHelp")}
      />
      <div className="two">
        <div className="field">
          <label htmlFor={id}>{t("outgoing.security")}</label>
          <select
            id={id}
            name="security"
            className="input"
            defaultValue={server?.security ?? "starttls"}
            onChange={(event) => choose(event.target.value as Security)}
          >
            {securities.map((one) => (
              <option key={one} value={one}>
                {t(`accounts.securities.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={t("outgoing.port")}
          name="port"
          type="number"
          min={1}
          max={65535}
          required
          value={port}
          onChange={(event) => setPort(event.target.value)}
        />
      </div>
      <TextField
        label={t("outgoing.name")}
        name="name"
        maxLength={120}
        defaultValue={server?.name}
        autoComplete="off"
        help={t("outgoing.nameHelp")}
      />
    </>
  );
}
