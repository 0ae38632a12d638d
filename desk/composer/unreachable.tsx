import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Mailbox } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { unreachableQuery } from "../api/customers.ts";
import { isAddress } from "./mailboxes.ts";

const most = 50;

/** Said before anybody writes: the last mail to one of these did not arrive. */
export function Unreachable({ boxes }: { boxes: readonly Mailbox[] }) {
  const { t, format } = useWords();
  const addresses = [...new Set(boxes.map(({ address }) => address).filter(isAddress))].sort().slice(0, most);
  const { data } = useQuery({
    ...unreachableQuery(addresses),
    enabled: addresses.length > 0,
    placeholderData: keepPreviousData,
  });
  const known = data?.items.filter(({ address }) => addresses.includes(address)) ?? [];
  if (known.length === 0) return null;
  return (
    <ul className="unreachable">
      {known.map(({ address, permanent, at, said }) => (
        <li key={address} className={permanent ? "bad" : "warn"} title={said}>
          <Icon name="warn" small />
          {t(`beside.unreachable.${permanent ? "permanent" : "passing"}`, { address, ago: format.ago(at) })}
        </li>
      ))}
    </ul>
  );
}
