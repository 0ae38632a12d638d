import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { keys } from "../api/keys.ts";
import { renameCompany } from "../api/settings.ts";
import { useMe } from "../frame/use-me.ts";
import { BigAttachments } from "./big-attachments.tsx";
import { Refused } from "./refused.tsx";
import { Section } from "./section.tsx";
import { useAct } from "./use-act.ts";

/** What the house is called. */
export function Company() {
  const { t } = useWords();
  const me = useMe();
  const { act, busy, error } = useAct(keys.me, keys.company);
  return (
    <>
      <Section title={t("settings.names.company")} about={t("settings.company.about")}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get("name")).trim();
            if (name !== "") void act(() => renameCompany(name), t("settings.saved"));
          }}
        >
          <TextField
            label={t("settings.company.name")}
            name="name"
            defaultValue={me.company}
            maxLength={120}
            required
            autoComplete="organization"
          />
          <Refused error={error} />
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("settings.save")}
          </Button>
        </form>
      </Section>
      <BigAttachments />
    </>
  );
}
