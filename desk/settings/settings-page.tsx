import "./settings.css";
import { Link, Outlet } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Page } from "../frame/page.tsx";
import { useMe } from "../frame/use-me.ts";
import { housePartsFor, ownParts, type PartName } from "./parts.ts";

/** The settings: their parts at the left, the open one beside it. */
export function SettingsPage() {
  const { t } = useWords();
  const me = useMe();
  return (
    <Page title={t("shell.settings")}>
      <div className="settings">
        <nav aria-label={t("settings.parts")}>
          <PartList label={t("settings.mine")} parts={ownParts} />
          <PartList label={me.company} parts={housePartsFor(me.role)} />
        </nav>
        <div className="part">
          <Outlet />
        </div>
      </div>
    </Page>
  );
}

function PartList({ label, parts }: { label: string; parts: readonly PartName[] }) {
  const { t } = useWords();
  return (
    <>
      <p className="label">{label}</p>
      <ul aria-label={label}>
        {parts.map((part) => (
          <li key={part}>
            <Link to="/settings/$part" params={{ part }}>
              {t(`settings.names.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
