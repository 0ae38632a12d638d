import { useId } from "react";
import type { Locale } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Role, Sees } from "../../team/contract.ts";

const languages = [
  ["de", "Deutsch"],
  ["en", "English"],
] as const satisfies Array<[Locale, string]>;

/** Which language somebody reads. */
export function LocaleChoice({ value, onChange }: { value: Locale; onChange: (locale: Locale) => void }) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="label">{t("settings.language")}</legend>
      {languages.map(([locale, own]) => (
        <label key={locale} lang={locale}>
          <input type="radio" name={name} value={locale} checked={value === locale} onChange={() => onChange(locale)} />
          {own}
        </label>
      ))}
    </fieldset>
  );
}

const roleNames: Role[] = ["staff", "admin", "readonly"];

/** What somebody may do, with what that means. */
export function RoleChoice({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="choice tall">
      <legend className="label">{t("settings.role")}</legend>
      {roleNames.map((role) => (
        <label key={role}>
          <input type="radio" name={name} value={role} checked={value === role} onChange={() => onChange(role)} />
          <span>
            {t(`settings.roles.${role}`)} <span className="quiet">{t(`settings.roleMeans.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const sights: Sees[] = ["all", "own"];

/** Whose conversations somebody sees. */
export function SightChoice({ value, onChange }: { value: Sees; onChange: (sees: Sees) => void }) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="choice tall">
      <legend className="label">{t("settings.sees")}</legend>
      {sights.map((sees) => (
        <label key={sees}>
          <input type="radio" name={name} value={sees} checked={value === sees} onChange={() => onChange(sees)} />
          <span>
            {t(`settings.sights.${sees}`)} <span className="quiet">{t(`settings.sightMeans.${sees}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
