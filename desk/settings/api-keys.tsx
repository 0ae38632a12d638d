import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { KeyView } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";
import { apiKeysQuery, revokeKey } from "../api/settings.ts";
import { KeyDialog } from "./key-dialog.tsx";
import { Refused } from "./refused.tsx";
import { Loaded, Section } from "./section.tsx";
import { useAct } from "./use-act.ts";

/** Keys with which other programs come in. */
export function ApiKeys() {
  const { t } = useWords();
  const query = useQuery({ ...apiKeysQuery, staleTime: 0 });
  const [making, setMaking] = useState(false);
  const button = (
    <Button look="main" onClick={() => setMaking(true)}>
      <Icon name="plus" />
      {t("settings.keys.add")}
    </Button>
  );
  return (
    <Section title={t("settings.names.keys")} about={t("settings.keys.about")} action={button}>
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="things">
              {items.map((one) => (
                <Key key={one.id} one={one} />
              ))}
            </ul>
          ) : (
            <Blank title={t("settings.keys.none")}>{t("settings.keys.noneText")}</Blank>
          )
        }
      </Loaded>
      <KeyDialog key={String(making)} open={making} onClose={() => setMaking(false)} />
    </Section>
  );
}

function Key({ one }: { one: KeyView }) {
  const { t, format } = useWords();
  const [asking, setAsking] = useState(false);
  const { act, busy, error } = useAct(keys.apiKeys);
  const used = one.lastUsedAt
    ? t("settings.keys.used", { ago: format.ago(one.lastUsedAt) })
    : t("settings.keys.neverUsed");
  const revoke = async () => {
    if (await act(() => revokeKey(one.id), t("settings.keys.revoked"))) setAsking(false);
  };
  return (
    <li className="thing">
      <Icon name="key" />
      <div>
        <p className="cut">
          {one.name} <span className="quiet mono">{one.prefix}…</span>
        </p>
        <p className="by">
          {[format.list(one.scopes.map((scope) => t(`settings.scopes.${scope}`))), used].join(" · ")}
        </p>
      </div>
      <Button size="sm" aria-label={t("settings.keys.revokeOne", { name: one.name })} onClick={() => setAsking(true)}>
        {t("settings.keys.revoke")}
      </Button>
      <Dialog
        title={t("settings.keys.revokeOne", { name: one.name })}
        about={t("settings.keys.revokeText")}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <Refused error={error} />
        <div className="acts">
          <Button onClick={() => setAsking(false)}>{t("basics.cancel")}</Button>
          <Button look="main" aria-disabled={busy || undefined} onClick={() => void revoke()}>
            {t("settings.keys.revoke")}
          </Button>
        </div>
      </Dialog>
    </li>
  );
}
