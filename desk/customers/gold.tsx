import type { CustomerView, IdentifierView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { useNow } from "../../platform/ui/use-now.ts";
import { type Known, known } from "./known.ts";
import { Provenance } from "./provenance.tsx";

/** The values that count, each with where it comes from. */
export function Gold({ customer }: { customer: CustomerView }) {
  const { t, format } = useWords();
  const now = useNow(60_000);
  const { messages, conversations, capped } = customer.counts;
  const shown = (value: number) => format.count({ value, capped });
  return (
    <dl className="gold">
      <div>
        <dt>{t("customers.name")}</dt>
        <dd>
          <NameValue customer={customer} />
        </dd>
      </div>
      <Ways customer={customer} kind="email" />
      <Ways customer={customer} kind="phone" />
      {customer.shop ? (
        <div>
          <dt>{t("customers.shop")}</dt>
          <dd>{customer.shop.name}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t("person.last")}</dt>
        <dd>
          <time dateTime={customer.lastAt} title={format.full(customer.lastAt)}>
            {format.ago(customer.lastAt, now)}
          </time>
        </dd>
      </div>
      <div>
        <dt>{t("customers.written")}</dt>
        <dd>
          {t("person.totals", {
            messages: t("person.messages", { count: messages, shown: shown(messages) }),
            conversations: t("person.conversations", { count: conversations, shown: shown(conversations) }),
          })}
        </dd>
      </div>
    </dl>
  );
}

function NameValue({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const others = [...new Set(customer.profiles.map(({ name }) => name))].filter(
    (name) => name !== customer.name && name !== "",
  );
  return (
    <Provenance value={customer.name} title={t(`customers.nameFrom.${customer.nameSource}`)}>
      {others.map((name) => (
        <li key={name}>
          <span>{name}</span>
          <span>{t("customers.alsoCalled")}</span>
        </li>
      ))}
    </Provenance>
  );
}

function Ways({ customer, kind }: { customer: CustomerView; kind: Exclude<IdentifierView["kind"], "external"> }) {
  const { t } = useWords();
  const all = known(customer, kind);
  const [first, ...others] = all;
  return (
    <div>
      <dt>{t(`customers.${kind}`)}</dt>
      <dd>
        {first ? (
          <>
            <Provenance value={first.value} title={t(`customers.ways.${kind}`, { count: all.length })}>
              {all.map((one) => (
                <Way key={one.value} way={one} />
              ))}
            </Provenance>
            {others.length > 0 ? <small> {t("customers.more", { count: others.length })}</small> : null}
          </>
        ) : (
          <span className="faint">{t("customers.unknown")}</span>
        )}
      </dd>
    </div>
  );
}

function Way({ way }: { way: Known }) {
  const { t, format } = useWords();
  const { profiles } = way;
  const first = profiles.map(({ firstAt }) => firstAt).sort()[0] ?? "";
  const sources = [...new Set(profiles.map(({ source, origin }) => origin ?? t(`customers.source.${source}`)))];
  return (
    <li>
      <span>{way.value}</span>
      <span>{t(`person.${way.state}`)}</span>
      <span className="quiet">
        {t("customers.knownFrom", { sources: format.list(sources), day: format.day(first) })}
      </span>
    </li>
  );
}
