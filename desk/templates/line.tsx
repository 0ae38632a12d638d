import type { TemplateRow } from "../../conversations/templates/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { changeTemplate, removeTemplate } from "../api/templates.ts";
import { useActsInTurn } from "../settings/use-act.ts";
import { Gapped } from "./gapped.tsx";
import { withoutGreeting } from "./names.ts";

/** One template: its name and shortcut, its first words, who uses it and in which languages. */
export function TemplateLine({ row, onOpen }: { row: TemplateRow; onOpen: () => void }) {
  const { t } = useWords();
  const { act } = useActsInTurn(keys.templates);
  const { id, name } = row;
  const tried = (work: () => Promise<unknown>) =>
    act(() => work().catch((error: unknown) => say({ text: explain(t, error), bad: true })));
  const remove = () =>
    tried(async () => {
      await removeTemplate(id);
      const back = () => void tried(() => changeTemplate(id, { removed: false }));
      say({ text: t("templates.removed", { name }), action: { label: t("basics.undo"), run: back } });
    });
  const users = t(`templates.reachOf.${row.reach}`, { shop: row.shop?.name ?? "" });
  const languages = row.variants.map((variant) => t(`templates.variants.${variant}`)).join(" · ");
  return (
    <li className="thing">
      <Icon name="words" />
      <div>
        <p className="named">
          <span className="cut">{name}</span>
          {row.shortcut ? <kbd>;{row.shortcut}</kbd> : null}
        </p>
        <p className="by cut">
          <Gapped text={withoutGreeting(row.preview)} />
        </p>
        <p className="by">
          {users} — {languages}
        </p>
      </div>
      {row.mayChange ? (
        <span className="doings">
          <Button size="sm" aria-label={t("templates.changeOne", { name })} onClick={onOpen}>
            {t("settings.change")}
          </Button>
          <Button size="sm" aria-label={t("templates.removeOne", { name })} onClick={() => void remove()}>
            {t("settings.remove")}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
