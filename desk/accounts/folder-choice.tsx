import { useWords } from "../../platform/i18n/react.tsx";

type Props = { found: readonly string[]; chosen: readonly string[]; onChange: (paths: string[]) => void };

/** Which folders mail is fetched from: the chosen ones, and those a test has found. */
export function FolderChoice({ found, chosen, onChange }: Props) {
  const { t } = useWords();
  const paths = [...new Set([...chosen, "INBOX", ...found])].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const toggle = (path: string) =>
    onChange(chosen.includes(path) ? chosen.filter((one) => one !== path) : [...chosen, path]);
  return (
    <fieldset className="choice tall">
      <legend className="label">{t("accounts.folders")}</legend>
      <div className="many">
        {paths.map((path) => (
          <label key={path}>
            <input type="checkbox" checked={chosen.includes(path)} onChange={() => toggle(path)} />
            <span className="cut">{path}</span>
          </label>
        ))}
      </div>
      <p className="help">{t("accounts.foldersHelp")}</p>
    </fieldset>
  );
}

const rank = (path: string) => (path.toUpperCase() === "INBOX" ? 0 : 1);
