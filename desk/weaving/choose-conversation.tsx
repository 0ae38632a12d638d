import "../customers/picks.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { ConversationRow, ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { customerQuery } from "../api/customers.ts";
import { explain } from "../api/problem.ts";
import { conversationsLikeQuery } from "../api/weaving.ts";
import { FindField } from "../frame/find-field.tsx";
import { walkable } from "../frame/walkable.ts";

type Props = { conversation: ConversationView; onChoose: (id: string) => void };

/** Another conversation: the same customer's first, any other by typing; with the arrow keys or a click. */
export function ChooseConversation({ conversation, onChoose }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  return (
    <div ref={walkable} className="choose">
      <FindField
        label={t("weaving.find")}
        placeholder={t("weaving.findHint")}
        value={typed}
        onChange={setTyped}
        focused
      />
      {q.length > 1 ? (
        <Found q={q} conversation={conversation} onChoose={onChoose} />
      ) : (
        <Theirs conversation={conversation} onChoose={onChoose} />
      )}
    </div>
  );
}

/** The customer's other conversations, the open ones first. */
function Theirs({ conversation, onChoose }: Props) {
  const { t } = useWords();
  const { customer } = conversation;
  const query = useQuery(customerQuery(customer.id));
  if (query.isError) return <Wrong error={query.error} />;
  if (!query.data) return <Skeleton label={t("basics.loading")} />;
  const { open, closed } = query.data;
  const offers = [...open, ...closed.map((one) => ({ ...one, closed: true }))].filter(
    ({ id }) => id !== conversation.id,
  );
  if (offers.length === 0) return <p className="quiet">{t("weaving.noOthers", { name: customer.name })}</p>;
  return (
    <Offers
      label={t("weaving.sameCustomer", { name: customer.name })}
      offers={offers.map((one) => ({ ...one, customer }))}
      onChoose={onChoose}
    />
  );
}

function Found({ q, conversation, onChoose }: Props & { q: string }) {
  const { t } = useWords();
  const query = useQuery({ ...conversationsLikeQuery(q), placeholderData: keepPreviousData });
  if (query.isError) return <Wrong error={query.error} />;
  if (!query.data) return <Skeleton label={t("basics.loading")} />;
  const rows = query.data.items.filter(({ id }) => id !== conversation.id);
  if (rows.length === 0) {
    return (
      <p className="quiet" role="status">
        {t("weaving.nothingFound", { q })}
      </p>
    );
  }
  return <Offers offers={rows.map((row) => ({ ...row, closed: row.state === "closed" }))} onChoose={onChoose} />;
}

function Wrong({ error }: { error: unknown }) {
  const { t } = useWords();
  return (
    <p className="bad" role="alert">
      {explain(t, error)}
    </p>
  );
}

type Offer = Pick<ConversationRow, "id" | "subject" | "lastAt" | "customer"> & { closed?: boolean };
type OffersProps = { label?: string; offers: Offer[]; onChoose: (id: string) => void };

function Offers({ label, offers, onChoose }: OffersProps) {
  const { t, format } = useWords();
  return (
    <>
      {label ? <h3 className="label">{label}</h3> : null}
      <ul className="picks" aria-label={label ?? t("weaving.find")}>
        {offers.map(({ id, subject, lastAt, customer, closed }) => (
          <li key={id}>
            <button type="button" data-stop onClick={() => onChoose(id)}>
              <Face name={customer.name} kind={customer.kind} />
              <span className="cut">
                <span className="name">{subject || t("inbox.noSubject")}</span>
                <br />
                <span className="quiet tiny">
                  {closed ? `${customer.name}, ${t("weaving.closed")}` : customer.name}
                </span>
              </span>
              <time className="quiet tiny" dateTime={lastAt} title={format.full(lastAt)}>
                {format.short(lastAt)}
              </time>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
