import "../accounts/accounts.css";
import "./outgoing.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { outgoingQuery } from "../api/outgoing.ts";
import { Loaded, Section } from "../settings/section.tsx";
import { ServerDialog } from "./server-dialog.tsx";
import { ServerLine } from "./server-line.tsx";

/** The servers mail leaves by, and how they take it. */
export function Sending() {
  const { t } = useWords();
  const query = useQuery(outgoingQuery);
  const [adding, setAdding] = useState(false);
  const mayBeDirect = !query.data?.items.some(({ kind }) => kind === "direct");
  const button = (
    <Button look="main" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t("outgoing.add")}
    </Button>
  );
  return (
    <Section title={t("settings.names.sending")} about={t("outgoing.about")} action={button}>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="things">
            {items.map((server) => (
              <ServerLine key={server.id} server={server} />
            ))}
          </ul>
        )}
      </Loaded>
      <ServerDialog
        key={String(adding)}
        server={null}
        mayBeDirect={mayBeDirect}
        open={adding}
        onClose={() => setAdding(false)}
      />
    </Section>
  );
}
