import type { OutgoingView } from "../../channels/email/outgoing/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { WhereFields } from "../settings/where-fields.tsx";

const ports = { starttls: 587, tls: 465, plain: 25 };

/** Where the server is, and what we call it. */
export function ServerFields({ server }: { server: OutgoingView | null }) {
  const { t } = useWords();
  return (
    <>
      <WhereFields given={server} ports={ports} label={t("outgoing.host")} help={t("outgoing.hostHelp")} />
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
