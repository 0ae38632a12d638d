import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useCallback, useState } from "react";
import type { CustomerView, FactView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { addFact, dropFact, recallFact } from "../api/customers.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { writeNote } from "../api/timeline.ts";
import { useWish } from "../frame/wishes.ts";

/** `conversationId`: the one it is heard in; `onPage`: these stand on the page of the person. */
type Props = { customer: CustomerView; conversationId?: string | undefined; onPage?: boolean };

const nothing = () => undefined;

/** The little things worth remembering; one more without leaving the line. */
export function Facts({ customer, conversationId, onPage = false }: Props) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const ask = useCallback(() => setAdding(true), []);
  useWish("remember", customer.mayChange && (conversationId || onPage) ? ask : nothing);
  return (
    <section>
      <h3>
        {t("person.facts")}
        {customer.mayChange && !adding ? <Act onClick={() => setAdding(true)}>{t("person.addFact")}</Act> : null}
      </h3>
      {customer.facts.length > 0 ? (
        <ul>
          {customer.facts.map((fact) => (
            <Fact key={fact.id} fact={fact} customer={customer} />
          ))}
        </ul>
      ) : adding ? null : (
        <p className="quiet">{t("person.noFacts")}</p>
      )}
      {adding ? <NewFact customer={customer} conversationId={conversationId} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}

function Fact({ fact, customer }: { fact: FactView; customer: CustomerView }) {
  const { t, format } = useWords();
  const client = useQueryClient();
  const day = format.short(fact.at);
  const refetch = () => client.invalidateQueries({ queryKey: keys.customer(customer.id) });
  const forget = async () => {
    try {
      await dropFact(customer.id, fact.id);
      const again = () =>
        recallFact(customer.id, fact.id)
          .then(refetch)
          .catch((error: unknown) => say({ text: explain(t, error), bad: true }));
      say({ text: t("person.forgotten"), action: { label: t("basics.undo"), run: () => void again() } });
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    }
    await refetch();
  };
  return (
    <li className="fact">
      <span>
        {fact.text}
        <small title={format.full(fact.at)}>
          {fact.author ? t("person.by", { name: fact.author.name, day }) : t("person.bySomebody", { day })}
          {fact.conversation ? (
            <>
              {" · "}
              <Link to="/conversations/$id" params={{ id: fact.conversation.id }}>
                {fact.conversation.subject || t("inbox.noSubject")}
              </Link>
            </>
          ) : null}
          {fact.expiresAt ? ` · ${t("person.until", { day: format.month(fact.expiresAt) })}` : null}
        </small>
      </span>
      {customer.mayChange ? (
        <Hint text={t("person.forget")}>
          <Button look="bare" size="sm" aria-label={t("person.forget")} onClick={() => void forget()}>
            <Icon name="x" small />
          </Button>
        </Hint>
      ) : null}
    </li>
  );
}

/** For how many months a fact is remembered; "0" is for good, and a note goes into the timeline instead. */
const lastings = ["0", "1", "6", "12", "note"] as const;
type Lasting = (typeof lastings)[number];

function expiryOf(months: Exclude<Lasting, "note">): string | null {
  if (months === "0") return null;
  const day = new Date();
  day.setMonth(day.getMonth() + Number(months));
  return day.toISOString();
}

type NewProps = { customer: CustomerView; conversationId?: string | null | undefined; onDone: () => void };

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

function NewFact({ customer, conversationId = null, onDone }: NewProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [months, setMonths] = useState<Lasting>("0");
  const [error, setError] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || busy) return;
    setBusy(true);
    try {
      if (months === "note") await writeNote(customer.id, { text });
      else await addFact(customer.id, { text, expiresAt: expiryOf(months), conversationId });
      void client.invalidateQueries({ queryKey: keys.timeline(customer.id) });
      await client.invalidateQueries({ queryKey: keys.customer(customer.id) });
      if (months === "note") say({ text: t("person.noted") });
      onDone();
    } catch (failure) {
      setError(explain(t, failure));
      setBusy(false);
    }
  };
  return (
    <form className="new-fact" onSubmit={(event) => void add(event)}>
      <input
        className="input"
        aria-label={t("person.newFact")}
        placeholder={t("person.factHint")}
        value={text}
        maxLength={500}
        ref={focusOnce}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
      />
      {error ? (
        <p className="bad tiny" role="alert">
          {error}
        </p>
      ) : null}
      <span className="ask">
        <select
          className="lasting"
          aria-label={t("person.lasting")}
          value={months}
          onChange={(event) => setMonths(lastings.find((one) => one === event.target.value) ?? "0")}
        >
          {lastings.map((one) => (
            <option key={one} value={one}>
              {t(`person.lastings.${one}`)}
            </option>
          ))}
        </select>
        <Button look="main" size="sm" type="submit" disabled={busy || text.trim() === ""}>
          {t("basics.add")}
        </Button>
        <Act plain onClick={onDone}>
          {t("basics.cancel")}
        </Act>
      </span>
    </form>
  );
}
