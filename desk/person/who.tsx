import { Link } from "@tanstack/react-router";
import type { CustomerView, PersonCard } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { HostMenu } from "../customers/host-menu.tsx";
import { PersonMenu } from "../customers/person-menu.tsx";
import { HostLine } from "./host-line.tsx";

type Props = { card: PersonCard; customer: CustomerView | undefined };

/** Face, name, where they belong, since when with us, whose guest. */
export function Who({ card, customer }: Props) {
  const { t, format } = useWords();
  const today = new Date(card.firstAt).toDateString() === new Date().toDateString();
  const [house] = card.kind === "person" ? (customer?.related ?? []) : [];
  return (
    <div className="who">
      <Face name={card.name} kind={card.kind} size="lg" />
      <div>
        <h2>
          <Link to="/customers/$id" params={{ id: card.id }}>
            {card.name}
          </Link>
        </h2>
        {house ? (
          <p>
            {house.role ? `${house.role}, ` : null}
            <Link to="/customers/$id" params={{ id: house.id }}>
              {house.name}
            </Link>
          </p>
        ) : null}
        <p>{today ? t("person.sinceToday") : t("person.since", { month: format.month(card.firstAt) })}</p>
        {customer?.host && customer.mayChange ? (
          <HostMenu customer={customer} />
        ) : (
          <HostLine card={card} mayChange={customer?.mayChange ?? false} />
        )}
        {customer && customer.tags.length > 0 ? (
          <p className="words">
            <span className="sr">{t("tags.title")}</span>
            {customer.tags.map((tag) => (
              <Link key={tag} to="/customers" search={{ tag }} className="cut">
                {tag}
              </Link>
            ))}
          </p>
        ) : null}
      </div>
      {customer?.mayChange ? <PersonMenu person={customer} /> : null}
    </div>
  );
}
