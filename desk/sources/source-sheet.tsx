import { useState } from "react";
import type { SourceKind, SourceView } from "../../channels/segment/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { keys } from "../api/keys.ts";
import { addSource, changeSource } from "../api/sources.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";

type Props = { source: SourceView | null; open: boolean; onClose: (added?: SourceView) => void };

const kinds = ["website", "server", "app"] as const;

/** A new source, or another name and trust for one. */
export function SourceSheet({ source, open, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.sources);
  const [kind, setKind] = useState<SourceKind>(source?.kind ?? "website");
  const save = async (form: FormData) => {
    const input = { name: String(form.get("name")).trim(), trusted: kind === "server" && form.get("trusted") === "on" };
    if (source) {
      if (await act(() => changeSource(source.id, input), t("settings.saved"))) onClose();
      return;
    }
    const added = await act(() => addSource({ ...input, kind }));
    if (added) onClose(added.value);
  };
  return (
    <Dialog
      title={source ? t("sources.changeOne", { name: source.name }) : t("sources.add")}
      open={open}
      onClose={() => onClose()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <TextField
          label={t("settings.name")}
          name="name"
          defaultValue={source?.name}
          maxLength={120}
          required
          autoComplete="off"
          help={t("sources.nameHelp")}
        />
        {source ? null : <Kinds kind={kind} onKind={setKind} />}
        {kind === "server" ? <Trust trusted={source?.trusted ?? false} /> : null}
        <Refused error={error} />
        <div className="acts">
          <Button onClick={() => onClose()}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {source ? t("settings.save") : t("sources.addNow")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Kinds({ kind, onKind }: { kind: SourceKind; onKind: (kind: SourceKind) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="choice tall">
      <legend className="label">{t("sources.kind")}</legend>
      {kinds.map((one) => (
        <label key={one}>
          <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => onKind(one)} />
          {t(`sources.kindMeans.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Trust({ trusted }: { trusted: boolean }) {
  const { t } = useWords();
  return (
    <div className="trust">
      <label className="tick">
        <input type="checkbox" name="trusted" defaultChecked={trusted} aria-describedby="trust-means" />
        {t("sources.trust")}
      </label>
      <p className="help" id="trust-means">
        {t("sources.trustMeans")}
      </p>
    </div>
  );
}
