import "./backups.css";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BackupPlanView } from "../../backups/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { backUpNow, backupPlanQuery, backupsQuery } from "../api/backups.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "../settings/refused.tsx";
import { Loaded, Section } from "../settings/section.tsx";
import { useAct } from "../settings/use-act.ts";
import { BackupLine } from "./backup-line.tsx";
import { PlanDialog } from "./plan-dialog.tsx";

/** When backups are made and where they go, one at once, and all there were. */
export function Backups() {
  const { t } = useWords();
  const plan = useQuery(backupPlanQuery);
  const [changing, setChanging] = useState(false);
  const { act, busy, error } = useAct(keys.backups);
  // Without a directory there is nowhere to back up to: that is asked first.
  const backUp = () => (plan.data?.directory ? void act(backUpNow, t("backups.asked")) : setChanging(true));
  const button = (
    <Button look="main" aria-disabled={busy || !plan.data || undefined} onClick={() => plan.data && backUp()}>
      <Icon name="archive" />
      {t("backups.now")}
    </Button>
  );
  return (
    <Section title={t("settings.names.backups")} about={t("backups.about")} action={button}>
      <Refused error={error} />
      <Loaded query={plan}>
        {(view) => (
          <>
            <Plan plan={view} onChange={() => setChanging(true)} />
            <PlanDialog key={String(changing)} plan={view} open={changing} onClose={() => setChanging(false)} />
          </>
        )}
      </Loaded>
      <List />
    </Section>
  );
}

function Plan({ plan, onChange }: { plan: BackupPlanView; onChange: () => void }) {
  const { t, format } = useWords();
  const { directory, timeZone: zone, daily, weekly, monthly } = plan;
  const hour = t("backups.plan.hours", { hour: plan.hour });
  return (
    <div className="backup-plan">
      {plan.on ? (
        <div>
          <p>{t("backups.keeps", { directory, hour, zone, daily, weekly, monthly })}</p>
          <p className="quiet">
            {t(plan.encrypted ? "backups.sealed" : "backups.plain")}{" "}
            {plan.nextAt ? t("backups.next", { at: format.coming(plan.nextAt) }) : null}
          </p>
        </div>
      ) : (
        <p className="warned">
          <Icon name="warn" />
          {t("backups.planOff")}
        </p>
      )}
      <Button onClick={onChange}>{t("backups.change")}</Button>
    </div>
  );
}

function List() {
  const { t } = useWords();
  const query = useInfiniteQuery(backupsQuery);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Blank title={t("backups.none")}>{t("backups.noneText")}</Blank>;
        return (
          <>
            <h3>{t("backups.list")}</h3>
            <ul className="things">
              {items.map((backup) => (
                <BackupLine key={backup.id} backup={backup} />
              ))}
            </ul>
            {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()}>{t("backups.more")}</Button> : null}
          </>
        );
      }}
    </Loaded>
  );
}
