import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Menu, MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import { say } from "../../platform/ui/toast.tsx";
import type { Me } from "../../team/contract.ts";
import { explain } from "../api/problem.ts";
import { signOut } from "../api/team.ts";
import { goodbye } from "../presence/use-presence.ts";

/** Who is signed in, and the way out. */
export function MeMenu({ me }: { me: Me }) {
  const { t } = useWords();
  const leave = async () => {
    try {
      await goodbye();
      await signOut();
      // A fresh page: nothing of what this person saw stays in memory.
      location.assign("/sign-in");
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    }
  };
  const trigger = (
    <button type="button" className="me">
      <Face name={me.name} kind="us" />
      <span className="cut">
        {me.name}
        <br />
        <span className="tiny faint">{t(`settings.roles.${me.role}`)}</span>
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger} side="top" align="start">
      <MenuItem icon="pen" render={<Link to="/settings/$part" params={{ part: "profile" }} />}>
        {t("shell.myProfile")}
      </MenuItem>
      <MenuItem icon="key" end={<kbd>?</kbd>} render={<Link to="/keys" />}>
        {t("acts.all")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon="out" onSelect={() => void leave()}>
        {t("shell.signOut")}
      </MenuItem>
    </Menu>
  );
}
