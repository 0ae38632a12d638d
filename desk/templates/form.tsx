import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Reach, TemplateInput, TemplateView, Texts } from "../../conversations/templates/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { keys } from "../api/keys.ts";
import { shopsQuery } from "../api/team.ts";
import { addTemplate, changeTemplate, templateQuery } from "../api/templates.ts";
import { useMe } from "../frame/use-me.ts";
import { Refused } from "../settings/refused.tsx";
import { Loaded, Section } from "../settings/section.tsx";
import { useAct } from "../settings/use-act.ts";
import { TextsField } from "./texts-field.tsx";

type Props = { id: string | null; onDone: () => void };

/** A template to write or to change; one that is there is fetched whole first. */
export function TemplateForm({ id, onDone }: Props) {
  const { t } = useWords();
  const query = useQuery({ ...templateQuery(id ?? ""), enabled: id !== null, staleTime: 0, gcTime: 0 });
  if (id === null) {
    return (
      <Section title={t("templates.add")}>
        <Fields template={null} onDone={onDone} />
      </Section>
    );
  }
  return (
    <Section title={query.data ? t("templates.changeOne", { name: query.data.name }) : t("settings.names.templates")}>
      <Loaded query={query}>{(template) => <Fields template={template} onDone={onDone} />}</Loaded>
    </Section>
  );
}

function Fields({ template, onDone }: { template: TemplateView | null; onDone: () => void }) {
  const { t } = useWords();
  const [texts, setTexts] = useState<Texts>(template?.texts ?? {});
  const [reach, setReach] = useState<Reach>(template?.reach ?? "everybody");
  const { act, busy, error } = useAct(keys.templates);
  const save = async (form: FormData) => {
    const input: TemplateInput = {
      name: String(form.get("name")).trim(),
      shortcut: String(form.get("shortcut")).trim().toLowerCase() || null,
      reach,
      shopId: reach === "shop" ? String(form.get("shop")) : null,
      texts,
    };
    const done = await act(
      () => (template ? changeTemplate(template.id, input) : addTemplate(input)),
      t("templates.kept"),
    );
    if (done) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <TextField
        label={t("templates.name")}
        name="name"
        defaultValue={template?.name ?? ""}
        maxLength={120}
        required
        autoFocus
        autoComplete="off"
        help={t("templates.nameHelp")}
      />
      <TextField
        label={t("templates.shortcut")}
        name="shortcut"
        defaultValue={template?.shortcut ?? ""}
        maxLength={30}
        autoComplete="off"
        autoCapitalize="none"
        help={t("templates.shortcutHelp")}
      />
      <ReachChoice reach={reach} onChange={setReach} shopId={template?.shop?.id} />
      <TextsField texts={texts} onChange={setTexts} />
      <Refused error={error} />
      <div className="keep">
        <Button look="main" type="submit" aria-disabled={busy || undefined}>
          {t("templates.keep")}
        </Button>
        <Button onClick={onDone}>{t("templates.cancel")}</Button>
      </div>
    </form>
  );
}

type ReachProps = { reach: Reach; onChange: (reach: Reach) => void; shopId: string | undefined };

function ReachChoice({ reach, onChange, shopId }: ReachProps) {
  const { t } = useWords();
  const me = useMe();
  const { data } = useQuery({ ...shopsQuery, enabled: me.role === "admin" });
  const shops = (me.role === "admin" ? data?.items : null) ?? me.shops;
  const words = { everybody: "templates.everybody", shop: "templates.shops", mine: "templates.mine" } as const;
  const choices = (["everybody", "shop", "mine"] as const).filter((one) => one !== "shop" || shops.length > 0);
  return (
    <fieldset className="choice">
      <legend className="label">{t("templates.whose")}</legend>
      {choices.map((one) => (
        <label key={one}>
          <input type="radio" name="reach" checked={reach === one} onChange={() => onChange(one)} />
          {t(words[one])}
        </label>
      ))}
      {reach === "shop" ? (
        <select name="shop" className="lasting" aria-label={t("templates.shops")} defaultValue={shopId}>
          {shops.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : null}
    </fieldset>
  );
}
