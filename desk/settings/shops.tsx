import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { keys } from "../api/keys.ts";
import { openShop } from "../api/settings.ts";
import { shopsQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";
import { NameDialog } from "./name-dialog.tsx";
import { Loaded, Section } from "./section.tsx";
import { Shop } from "./shop.tsx";

/** The shops of the house, and who belongs to each. */
export function Shops() {
  const { t } = useWords();
  const admin = useMe().role === "admin";
  const query = useQuery(shopsQuery);
  const [opening, setOpening] = useState(false);
  const button = (
    <Button look="main" onClick={() => setOpening(true)}>
      <Icon name="plus" />
      {t("settings.shops.add")}
    </Button>
  );
  return (
    <Section title={t("settings.names.shops")} about={t("settings.shops.about")} action={admin ? button : null}>
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="things">
              {items.map((shop) => (
                <Shop key={shop.id} shop={shop} mayChange={admin} />
              ))}
            </ul>
          ) : (
            <Blank title={t("settings.shops.none")}>{t("settings.shops.noneText")}</Blank>
          )
        }
      </Loaded>
      <NameDialog
        key={String(opening)}
        title={t("settings.shops.add")}
        value=""
        old={[keys.shops, keys.counts]}
        work={openShop}
        open={opening}
        onClose={() => setOpening(false)}
      />
    </Section>
  );
}
