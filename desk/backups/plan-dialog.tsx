import { useId } from "react";
import type { BackupPlanView } from "../../backups/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { SelectField, TextField } from "../../platform/ui/field.tsx";
import { changePlan } from "../api/backups.ts";
import { keys } from "../api/keys.ts";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";
import { planIn } from "./plan-form.ts";

type Props = { plan: BackupPlanView; open: boolean; onClose: () => void };

/** When a backup is made, where it goes, whether it is encrypted, and how many are kept. */
export function PlanDialog({ plan, open, onClose }: Props) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.backups, keys.health);
  const save = async (form: FormData) => {
    if (await act(() => changePlan(planIn(form)), t("backups.plan.saved"))) onClose();
  };
  return (
    <Dialog title={t("backups.plan.title")} open={open} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <label className="tick">
          <input type="checkbox" name="on" defaultChecked={plan.on} />
          {t("backups.plan.on")}
        </label>
        <TextField
          label={t("backups.plan.directory")}
          help={t("backups.plan.directoryHelp")}
          name="directory"
          defaultValue={plan.directory}
          maxLength={500}
          required
          autoComplete="off"
          spellCheck={false}
        />
        <When plan={plan} />
        <Encryption plan={plan} />
        <Kept plan={plan} />
        <Refused error={error} />
        <div className="acts">
          <Button onClick={onClose}>{t("basics.cancel")}</Button>
          <Button look="main" type="submit" aria-disabled={busy || undefined}>
            {t("settings.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

function When({ plan }: { plan: BackupPlanView }) {
  const { t } = useWords();
  const zones = [...new Set([plan.timeZone, ...Intl.supportedValuesOf("timeZone"), "UTC"])];
  return (
    <div className="side-by-side">
      <SelectField
        label={t("backups.plan.hour")}
        name="hour"
        defaultValue={plan.hour}
        options={hours.map((hour) => ({ id: String(hour), name: t("backups.plan.hours", { hour }) }))}
      />
      <SelectField
        label={t("backups.plan.zone")}
        name="timeZone"
        defaultValue={plan.timeZone}
        options={zones.map((zone) => ({ id: zone, name: zone }))}
      />
    </div>
  );
}

function Encryption({ plan }: { plan: BackupPlanView }) {
  const { t } = useWords();
  const id = useId();
  const mayChoose = plan.canEncrypt || plan.encrypted;
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          name="encrypted"
          defaultChecked={plan.encrypted}
          disabled={!mayChoose}
          aria-describedby={id}
        />
        {t("backups.plan.encrypted")}
      </label>
      <p className="help" id={id}>
        {t(plan.canEncrypt ? "backups.plan.encryptedHelp" : "backups.plan.cannotEncrypt")}
      </p>
    </>
  );
}

const periods = ["daily", "weekly", "monthly"] as const;

function Kept({ plan }: { plan: BackupPlanView }) {
  const { t } = useWords();
  const id = useId();
  return (
    <fieldset className="kept" aria-describedby={id}>
      <legend className="label">{t("backups.plan.keep")}</legend>
      <div className="side-by-side">
        {periods.map((period) => (
          <TextField
            key={period}
            label={t(`backups.plan.${period}`)}
            name={period}
            type="number"
            inputMode="numeric"
            min={0}
            max={400}
            required
            defaultValue={plan[period]}
          />
        ))}
      </div>
      <p className="help" id={id}>
        {t("backups.plan.keepHelp")}
      </p>
    </fieldset>
  );
}
