import { Link, useNavigate } from "@tanstack/react-router";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { useActs } from "../frame/acts.ts";
import { wish } from "../frame/wishes.ts";
import { HostMenu } from "./host-menu.tsx";
import { known } from "./known.ts";
import { PersonMenu } from "./person-menu.tsx";

type Props = { customer: CustomerView; onNote: () => void };

/** Face, name, since when, whose guest; writing to them and the rarer things. */
export function Head({ customer, onNote }: Props) {
  const { t, format } = useWords();
  return (
    <header className="head">
      <Link to="/customers" className="btn bare back">
        <Icon name="back" />
        {t("shell.customers")}
      </Link>
      <Face name={customer.name} kind={customer.kind} size="xl" />
      <div className="who">
        <h1>{customer.name}</h1>
        <p className="quiet">
          <span>{t("person.since", { month: format.month(customer.firstAt) })}</span>
          <HostMenu customer={customer} />
          <Words customer={customer} />
        </p>
      </div>
      {customer.mayChange ? <Doings customer={customer} onNote={onNote} /> : null}
    </header>
  );
}

/** The words they are found by again, each leading to the others that carry it. */
function Words({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  if (customer.tags.length === 0) return null;
  return (
    <span className="words">
      <span className="sr">{t("tags.title")}</span>
      {customer.tags.map((tag) => (
        <Link key={tag} to="/customers" search={{ tag }} className="cut">
          <Icon name="tag" small />
          {tag}
        </Link>
      ))}
    </span>
  );
}

function Doings({ customer, onNote }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const reachable = known(customer, "email").length > 0;
  useActs({
    write: reachable ? () => void navigate({ to: "/write", search: { to: customer.id } }) : undefined,
    noteThem: onNote,
    remember: () => wish("remember"),
  });
  return (
    <div className="end">
      {reachable ? (
        <Link to="/write" search={{ to: customer.id }} className="btn main">
          <Icon name="pen" />
          {t("customers.write")}
        </Link>
      ) : null}
      <Button onClick={onNote}>
        <Icon name="text" />
        {t("customers.note")}
      </Button>
      <PersonMenu person={customer} onPage />
    </div>
  );
}
