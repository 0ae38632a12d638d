import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { CustomerView, FactView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { addFact, dropFact } from "../api/customers.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";

/** The little things worth remembering; one more without leaving the line. */
export function Facts({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
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
      {adding ? <NewFact customer={customer} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}

function Fact({ fact, customer }: { fact: FactView; customer: CustomerView }) {
  const { t, format } = useWords();
  const client = useQueryClient();
  const day = format.stamp(fact.at);
  const refetch = () => client.invalidateQueries({ queryKey: keys.customer(customer.id) });
  const forget = async () => {
    try {
      await dropFact(customer.id, fact.id);
      const again = () =>
        addFact(customer.id, { text: fact.text, expiresAt: fact.expiresAt })
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
        <small>
          {fact.author ? t("person.by", { name: fact.author.name, day }) : t("person.bySomebody", { day })}
          {fact.expiresAt ? ` · ${t("person.until", { day: format.day(fact.expiresAt) })}` : null}
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

/** For how many months a fact is remembered; "0" is for good. */
const lastings = ["0", "1", "6", "12"] as const;
type Lasting = (typeof lastings)[number];

function expiryOf(months: Lasting): string | null {
  if (months === "0") return null;
  const day = new Date();
  day.setMonth(day.getMonth() + Number(months));
  return day.toISOString();
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

function NewFact({ customer, onDone }: { customer: CustomerView; onDone: () => void }) {
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
      await addFact(customer.id, { text, expiresAt: expiryOf(months) });
      await client.invalidateQueries({ queryKey: keys.customer(customer.id) });
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
