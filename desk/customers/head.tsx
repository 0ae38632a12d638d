import { Link } from "@tanstack/react-router";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuItem } from "../../platform/ui/menu.tsx";
import { HostMenu } from "./host-menu.tsx";
import { known } from "./known.ts";

type Props = { customer: CustomerView; onDo: (what: "note" | "rename" | "join") => void };

/** Face, name, since when, whose guest; writing to them and the rarer things. */
export function Head({ customer, onDo }: Props) {
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
        </p>
      </div>
      {customer.mayChange ? <Doings customer={customer} onDo={onDo} /> : null}
    </header>
  );
}

function Doings({ customer, onDo }: Props) {
  const { t } = useWords();
  const reachable = known(customer, "email").length > 0;
  const more = (
    <Button look="bare" size="sq" aria-label={t("customers.moreToDo")}>
      <Icon name="dots" />
    </Button>
  );
  return (
    <div className="end">
      {reachable ? (
        <Link to="/write" search={{ to: customer.id }} className="btn main">
          <Icon name="pen" />
          {t("customers.write")}
        </Link>
      ) : null}
      <Button onClick={() => onDo("note")}>
        <Icon name="text" />
        {t("customers.note")}
      </Button>
      <Menu trigger={more}>
        <MenuItem icon="pen" onSelect={() => onDo("rename")}>
          {t("customers.rename")}
        </MenuItem>
        <MenuItem icon="people" onSelect={() => onDo("join")}>
          {t("customers.join")}
        </MenuItem>
      </Menu>
    </div>
  );
}
