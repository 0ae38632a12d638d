import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { exportPath } from "../api/rights.ts";

type Props = { customer: CustomerView; open: boolean; onClose: () => void };

/** Everything kept about somebody, to be handed to them. */
export function ExportDialog({ customer, open, onClose }: Props) {
  const { t } = useWords();
  const { id, name } = customer;
  return (
    <Dialog title={t("rights.export")} about={t("rights.exportAbout", { name })} open={open} onClose={onClose}>
      <ul className="hand-out">
        <li>
          <a className="btn" href={exportPath(id, "html")} download>
            <Icon name="file" />
            {t("rights.asPage")}
          </a>
          <span className="quiet">{t("rights.asPageHelp")}</span>
        </li>
        <li>
          <a className="btn" href={exportPath(id, "json")} download>
            <Icon name="download" />
            {t("rights.asData")}
          </a>
          <span className="quiet">{t("rights.asDataHelp")}</span>
        </li>
      </ul>
    </Dialog>
  );
}
