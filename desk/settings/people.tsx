import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { staffQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";
import { Colleague } from "./colleague.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { Loaded, Section } from "./section.tsx";

/** Who works here. */
export function People() {
  const { t } = useWords();
  const admin = useMe().role === "admin";
  const query = useQuery(staffQuery);
  const [inviting, setInviting] = useState(false);
  const button = (
    <Button look="main" onClick={() => setInviting(true)}>
      <Icon name="plus" />
      {t("settings.people.invite")}
    </Button>
  );
  return (
    <Section title={t("settings.names.people")} about={t("settings.people.about")} action={admin ? button : null}>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="things">
            {items.map((one) => (
              <Colleague key={one.id} staff={one} />
            ))}
          </ul>
        )}
      </Loaded>
      <InviteDialog key={String(inviting)} open={inviting} onClose={() => setInviting(false)} />
    </Section>
  );
}
