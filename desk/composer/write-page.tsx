import "./composer.css";
import "./write-page.css";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { AddressView } from "../../channels/email/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Blank } from "../../platform/ui/blank.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { addressesQuery } from "../api/channels.ts";
import { customerQuery } from "../api/customers.ts";
import { Failed } from "../frame/crash.tsx";
import { Page } from "../frame/page.tsx";
import { NewMessage } from "./new-message.tsx";
import { UndoStrip } from "./undo-strip.tsx";
import { useDraft } from "./use-draft.ts";

/** A new conversation, begun by us. */
export function WritePage() {
  const { t } = useWords();
  const addresses = useQuery(addressesQuery);
  useAddressee();
  return (
    <Page title={t("composer.newTitle")}>
      {addresses.data ? (
        <Sheet addresses={addresses.data.items} />
      ) : addresses.isError ? (
        <Failed title={t("problems.title")} error={addresses.error} retry={() => void addresses.refetch()} />
      ) : (
        <Skeleton label={t("basics.loading")} />
      )}
    </Page>
  );
}

function Sheet({ addresses }: { addresses: AddressView[] }) {
  const { t } = useWords();
  if (addresses.length === 0) return <Blank title={t("composer.noAddresses")}>{t("composer.noAddressesText")}</Blank>;
  return (
    <div className="sheet write">
      <UndoStrip />
      <NewMessage addresses={addresses} />
    </div>
  );
}

/** Whoever comes from a customer's page finds that customer as recipient. */
function useAddressee() {
  const { to } = useSearch({ from: "/desk/write" });
  const { draft, change } = useDraft("new");
  const { data: customer } = useQuery({ ...customerQuery(to ?? ""), enabled: Boolean(to) });
  const address = customer?.profiles
    .flatMap((profile) => profile.identifiers)
    .find((identifier) => identifier.kind === "email")?.value;
  // Once per customer: whoever removes the recipient does not get them back.
  const put = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!customer || !address || put.current === customer.id) return;
    put.current = customer.id;
    if (!draft.to?.some((box) => box.address === address)) change({ to: [{ name: customer.name, address }] });
  }, [customer, address, draft.to, change]);
}
