import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AddressView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { addressesQuery } from "../api/channels.ts";
import { useMe } from "../frame/use-me.ts";
import { AddressDialog } from "./address-dialog.tsx";
import { RemoveAddress } from "./remove-address.tsx";
import { Loaded, Section } from "./section.tsx";
import { TrialDialog } from "./trial-dialog.tsx";

/** Our own mail addresses: where customers write to and what we write from. */
export function Addresses() {
  const { t } = useWords();
  const admin = useMe().role === "admin";
  const query = useQuery(addressesQuery);
  const [adding, setAdding] = useState(false);
  const button = (
    <Button look="main" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t("settings.addresses.add")}
    </Button>
  );
  return (
    <Section title={t("settings.names.addresses")} about={t("settings.addresses.about")} action={admin ? button : null}>
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="things">
              {items.map((address) => (
                <Address key={address.id} address={address} mayChange={admin} />
              ))}
            </ul>
          ) : (
            <Blank title={t("settings.addresses.none")}>{t("settings.addresses.noneText")}</Blank>
          )
        }
      </Loaded>
      <AddressDialog key={String(adding)} address={null} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}

function Address({ address, mayChange }: { address: AddressView; mayChange: boolean }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<"change" | "remove" | "test" | null>(null);
  const about = [address.name, address.shop?.name, address.signature ? t("settings.addresses.ownSignature") : ""];
  const done = () => setDoing(null);
  return (
    <li className="thing">
      <Icon name="at" />
      <div>
        <p className="cut">{address.email}</p>
        <p className="by">{about.filter(Boolean).join(" · ")}</p>
      </div>
      {mayChange ? (
        <span className="doings">
          <Button
            size="sm"
            aria-label={t("settings.trial.testOne", { email: address.email })}
            onClick={() => setDoing("test")}
          >
            {t("settings.trial.test")}
          </Button>
          <Button
            size="sm"
            aria-label={t("settings.addresses.changeOne", { email: address.email })}
            onClick={() => setDoing("change")}
          >
            {t("settings.change")}
          </Button>
          <Button
            size="sm"
            aria-label={t("settings.addresses.removeOne", { email: address.email })}
            onClick={() => setDoing("remove")}
          >
            {t("settings.remove")}
          </Button>
        </span>
      ) : null}
      <AddressDialog key={`change ${doing}`} address={address} open={doing === "change"} onClose={done} />
      <TrialDialog key={`test ${doing}`} address={address} open={doing === "test"} onClose={done} />
      <RemoveAddress address={address} open={doing === "remove"} onClose={done} />
    </li>
  );
}
