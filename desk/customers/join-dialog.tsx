import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerRow, CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { customerQuery } from "../api/customers.ts";
import { explain } from "../api/problem.ts";
import { ChooseCustomer } from "./choose-customer.tsx";
import { useJoin } from "./use-join.ts";

type Props = { customer: CustomerView; open: boolean; onClose: () => void };

/** Two customers who are one: choose the other, see what happens, join. */
export function JoinDialog({ customer, open, onClose }: Props) {
  const { t } = useWords();
  const [other, setOther] = useState<CustomerRow | null>(null);
  const about = other ? undefined : t("customers.joinText", { name: customer.name });
  return (
    <Dialog title={t("customers.join")} about={about} open={open} onClose={onClose}>
      {other ? (
        <Preview customer={customer} otherId={other.id} onBack={() => setOther(null)} onClose={onClose} />
      ) : (
        <ChooseCustomer except={customer.id} onChoose={setOther} />
      )}
    </Dialog>
  );
}

type PreviewProps = { customer: CustomerView; otherId: string; onBack: () => void; onClose: () => void };

function Preview({ customer, otherId, onBack, onClose }: PreviewProps) {
  const { t } = useWords();
  const query = useQuery(customerQuery(otherId));
  const { join, busy } = useJoin(customer);
  const other = query.data;
  if (query.isError) return <p className="bad">{explain(t, query.error)}</p>;
  if (!other) return <Skeleton label={t("basics.loading")} />;
  const go = async () => {
    if (await join(other)) onClose();
  };
  return (
    <>
      <p className="pair">
        <Face name={customer.name} kind={customer.kind} size="lg" />
        <Face name={other.name} kind={other.kind} size="lg" />
      </p>
      <WhatHappens customer={customer} other={other} />
      <div className="acts">
        <Button onClick={onBack}>{t("customers.chooseOther")}</Button>
        <Button look="main" aria-disabled={busy || undefined} onClick={() => void go()}>
          {t("customers.joinNow")}
        </Button>
      </div>
    </>
  );
}

function WhatHappens({ customer, other }: { customer: CustomerView; other: CustomerView }) {
  const { t, format } = useWords();
  const names = { name: customer.name, other: other.name };
  const { messages, capped } = other.counts;
  const host = !customer.host && other.host ? other.host.name : null;
  return (
    <ul className="happens">
      <li>
        {t("customers.will.come", {
          ...names,
          messages: t("person.messages", { count: messages, shown: format.count({ value: messages, capped }) }),
          addresses:
            format.list(
              other.profiles.flatMap(({ identifiers }) => identifiers.map(({ value }) => value)).slice(0, 5),
            ) || t("customers.unknown"),
        })}
      </li>
      {host ? <li>{t("customers.will.host", { host })}</li> : null}
      <li>{t("customers.will.lead", names)}</li>
      <li>{t("customers.will.undo")}</li>
    </ul>
  );
}
