import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { BigFilesView } from "../../conversations/file-links/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { keys } from "../api/keys.ts";
import { bigFilesQuery, setBigFiles } from "../api/settings.ts";
import { Refused } from "./refused.tsx";
import { Loaded, Section } from "./section.tsx";
import { useAct } from "./use-act.ts";

/** From which size on files go as a link instead of with the mail. */
export function BigAttachments() {
  const { t } = useWords();
  const query = useQuery(bigFilesQuery);
  return (
    <Section title={t("files.big.title")} about={t("files.big.about")}>
      <Loaded query={query}>{(view) => <Choice key={JSON.stringify(view)} view={view} />}</Loaded>
    </Section>
  );
}

const usualMb = 10;

function Choice({ view }: { view: BigFilesView }) {
  const { t } = useWords();
  const [links, setLinks] = useState(view.overMb !== null);
  const { act, busy, error } = useAct(keys.bigFiles);
  if (!view.possible && view.overMb === null) return <p className="told">{t("files.big.impossible")}</p>;
  const save = (form: FormData) => {
    const overMb = links ? Number(form.get("mb")) : null;
    const days = links ? Number(form.get("days")) : view.days;
    void act(() => setBigFiles({ overMb, days }), t("settings.saved"));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
    >
      <Which links={links} onChange={setLinks} />
      {links ? (
        <>
          <TextField
            label={t("files.big.mb")}
            name="mb"
            type="number"
            min={1}
            max={25}
            required
            defaultValue={view.overMb ?? usualMb}
            className="figure"
          />
          <TextField
            label={t("files.big.days")}
            name="days"
            type="number"
            min={1}
            max={365}
            required
            defaultValue={view.days}
            className="figure"
            help={t("files.big.daysHelp")}
          />
        </>
      ) : null}
      <Refused error={error} />
      <Button look="main" type="submit" aria-disabled={busy || undefined}>
        {t("settings.save")}
      </Button>
    </form>
  );
}

function Which({ links, onChange }: { links: boolean; onChange: (links: boolean) => void }) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="choice tall">
      <legend className="label">{t("files.big.choose")}</legend>
      <label>
        <input type="radio" name={name} checked={!links} onChange={() => onChange(false)} />
        <span>
          {t("files.big.never")} <span className="quiet">{t("files.big.neverHelp")}</span>
        </span>
      </label>
      <label>
        <input type="radio" name={name} checked={links} onChange={() => onChange(true)} />
        <span>
          {t("files.big.over")} <span className="quiet">{t("files.big.overHelp")}</span>
        </span>
      </label>
    </fieldset>
  );
}
