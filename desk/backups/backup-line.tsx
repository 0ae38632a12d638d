import type { BackupView } from "../../backups/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
import { useFailureWords } from "./use-failure-words.ts";

const icons: Record<BackupView["state"], IconName> = {
  waiting: "clock",
  making: "clock",
  made: "check",
  failed: "warn",
  removed: "bin",
};

/** One backup: how it went, its size and age, and whether it was read back. */
export function BackupLine({ backup }: { backup: BackupView }) {
  const { t, format } = useWords();
  const why = useFailureWords(backup);
  const { state, name, directory, at, askedAt, bytes, rows, by, planned, encrypted, verifiedAt } = backup;
  const whose = planned
    ? t("backups.by.plan")
    : by
      ? t("backups.by.person", { name: by.name })
      : t("backups.by.program");
  const said = [
    t(`backups.states.${state}`, { ago: format.ago(at ?? askedAt) }),
    bytes === null ? null : format.bytes(bytes),
    rows === null ? null : t("backups.rows", { count: rows }),
    encrypted ? t("backups.encrypted") : null,
    verifiedAt && state === "made" ? t("backups.verified") : null,
    whose,
  ];
  return (
    <li className="thing backup" data-state={state}>
      <Icon name={icons[state]} />
      <div>
        <p className="cut mono" title={`${directory}/${name}`}>
          {name}
        </p>
        <p className="by">{said.filter(Boolean).join(" · ")}</p>
        {why ? <p className={state === "failed" ? "bad" : "by"}>{why}</p> : null}
      </div>
    </li>
  );
}
