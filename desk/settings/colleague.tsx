import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuChoice, MenuChoices, MenuGroup, MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import type { Role, Sees, StaffView } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";
import { changeStaff, newLink } from "../api/settings.ts";
import { useMe } from "../frame/use-me.ts";
import { HandOver } from "./hand-over.tsx";
import { Refused } from "./refused.tsx";
import { useActsInTurn } from "./use-act.ts";

const roleNames: Role[] = ["staff", "admin", "readonly"];
const sights: Sees[] = ["all", "own"];

/** One who works here: role, shops, whether they have joined; for administrators what can be done. */
export function Colleague({ staff }: { staff: StaffView }) {
  const { t, format } = useWords();
  const me = useMe();
  const { act, error } = useActsInTurn(keys.staff, keys.me, keys.shops);
  const [link, setLink] = useState<string | null>(null);
  const state = staff.disabledAt ? t("settings.people.disabled") : staff.joined ? "" : t("settings.people.invited");
  const sight = staff.sees === "own" && staff.role !== "admin" ? t("settings.people.seesOwn") : "";
  const about = [t(`settings.roles.${staff.role}`), format.list(staff.shops.map(({ name }) => name)), sight, state];
  const fresh = async () => {
    const made = await act(() => newLink(staff.id));
    if (made) setLink(made.value.link);
  };
  return (
    <li className={staff.disabledAt ? "thing off" : "thing"}>
      <Face name={staff.name} kind="us" />
      <div>
        <p className="cut">
          {staff.name}
          {staff.id === me.id ? <span className="quiet"> {t("settings.people.you")}</span> : null}{" "}
          <span className="quiet">{staff.email}</span>
        </p>
        <p className="by">{about.filter(Boolean).join(" · ")}</p>
        <Refused error={error} />
      </div>
      {me.role === "admin" ? (
        <Doings
          staff={staff}
          self={staff.id === me.id}
          onRole={(role) => void act(() => changeStaff(staff.id, { role }), t("settings.saved"))}
          onSight={(sees) => void act(() => changeStaff(staff.id, { sees }), t("settings.saved"))}
          onDisable={(disabled) => void act(() => changeStaff(staff.id, { disabled }), t("settings.saved"))}
          onLink={() => void fresh()}
        />
      ) : null}
      <Dialog
        title={t("settings.people.linkFor", { name: staff.name })}
        open={link !== null}
        onClose={() => setLink(null)}
      >
        <HandOver
          label={t("settings.people.link")}
          secret={link ?? ""}
          help={t(staff.joined ? "settings.people.resetHelp" : "settings.people.linkHelp")}
        />
        <div className="acts">
          <Button onClick={() => setLink(null)}>{t("settings.done")}</Button>
        </div>
      </Dialog>
    </li>
  );
}

type DoingsProps = {
  staff: StaffView;
  self: boolean;
  onRole: (role: Role) => void;
  onSight: (sees: Sees) => void;
  onDisable: (disabled: boolean) => void;
  onLink: () => void;
};

function Doings({ staff, self, onRole, onSight, onDisable, onLink }: DoingsProps) {
  const { t } = useWords();
  const trigger = (
    <Button look="bare" size="sq" aria-label={t("settings.people.more", { name: staff.name })}>
      <Icon name="dots" />
    </Button>
  );
  const choose = (role: string) => {
    const chosen = roleNames.find((one) => one === role);
    if (chosen) onRole(chosen);
  };
  return (
    <Menu trigger={trigger}>
      <MenuGroup label={t("settings.role")}>
        <MenuChoices value={staff.role} onChange={choose}>
          {roleNames.map((role) => (
            <MenuChoice key={role} value={role}>
              {t(`settings.roles.${role}`)}
            </MenuChoice>
          ))}
        </MenuChoices>
      </MenuGroup>
      {staff.role === "admin" ? null : <SightChoices value={staff.sees} onChange={onSight} />}
      <MenuLine />
      {staff.disabledAt ? null : (
        <MenuItem icon="key" onSelect={onLink}>
          {t(staff.joined ? "settings.people.newPassword" : "settings.people.newLink")}
        </MenuItem>
      )}
      {self ? null : (
        <MenuItem icon={staff.disabledAt ? "check" : "lock"} onSelect={() => onDisable(!staff.disabledAt)}>
          {t(staff.disabledAt ? "settings.people.enable" : "settings.people.disable")}
        </MenuItem>
      )}
    </Menu>
  );
}

function SightChoices({ value, onChange }: { value: Sees; onChange: (sees: Sees) => void }) {
  const { t } = useWords();
  const choose = (sees: string) => {
    const chosen = sights.find((one) => one === sees);
    if (chosen) onChange(chosen);
  };
  return (
    <MenuGroup label={t("settings.sees")}>
      <MenuChoices value={value} onChange={choose}>
        {sights.map((sees) => (
          <MenuChoice key={sees} value={sees}>
            {t(`settings.sights.${sees}`)}
          </MenuChoice>
        ))}
      </MenuChoices>
    </MenuGroup>
  );
}
