import { useWords } from "../../platform/i18n/react.tsx";

const begins = ["new", "all"] as const;

/** Whether what lies in the mailbox already comes along. */
export function Begin() {
  const { t } = useWords();
  return (
    <fieldset className="choice tall">
      <legend className="label">{t("accounts.begin")}</legend>
      {begins.map((one) => (
        <label key={one}>
          <input type="radio" name="begin" value={one} defaultChecked={one === "new"} />
          <span>
            {t(`accounts.begins.${one}`)} <span className="quiet">{t(`accounts.beginMeans.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
