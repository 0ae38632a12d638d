import { Link } from "@tanstack/react-router";
import type { CustomerView, IdentifierView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { useNow } from "../../platform/ui/use-now.ts";
import { Facts } from "./facts.tsx";
import { Manner } from "./manner.tsx";

/** `conversationId`: the one they are shown beside. */
type Props = { customer: CustomerView; conversationId?: string };

/** What is going on with this person, how to reach them, what is worth remembering. */
export function About({ customer, conversationId }: Props) {
  const { t } = useWords();
  return (
    <>
      <Talks
        title={t(conversationId ? "person.elsewhere" : "person.now")}
        talks={customer.open.filter(({ id }) => id !== conversationId)}
      />
      <Facts customer={customer} conversationId={conversationId} />
      <Manner customer={customer} />
      <LastContact customer={customer} />
      <Talks title={t("person.before")} talks={customer.closed.filter(({ id }) => id !== conversationId)} />
      <Reach customer={customer} />
    </>
  );
}

function Talks({ title, talks }: { title: string; talks: CustomerView["open"] }) {
  const { t, format } = useWords();
  if (talks.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {talks.map((one) => (
          <li key={one.id} className="pair">
            <Link to="/inbox/$view/$conversation" params={{ view: "all", conversation: one.id }} className="cut">
              {one.subject || t("inbox.noSubject")}
            </Link>
            <time dateTime={one.lastAt} title={format.full(one.lastAt)}>
              {format.short(one.lastAt)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LastContact({ customer }: { customer: CustomerView }) {
  const { t, format } = useWords();
  const now = useNow(60_000);
  const { messages, conversations, capped } = customer.counts;
  const shown = (value: number) => format.count({ value, capped });
  return (
    <section>
      <h3>{t("person.last")}</h3>
      <p>
        <time dateTime={customer.lastAt} title={format.full(customer.lastAt)}>
          {format.ago(customer.lastAt, now)}
        </time>
        <small className="by">
          {t("person.totals", {
            messages: t("person.messages", { count: messages, shown: shown(messages) }),
            conversations: t("person.conversations", { count: conversations, shown: shown(conversations) }),
          })}
        </small>
      </p>
    </section>
  );
}

function Reach({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const known = new Map<string, IdentifierView>();
  for (const one of customer.profiles.flatMap((profile) => profile.identifiers)) {
    // By what a shop knows them nobody reaches them.
    if (one.kind === "external") continue;
    if (known.get(one.value)?.state !== "verified") known.set(one.value, one);
  }
  if (known.size === 0) return null;
  return (
    <section>
      <h3>{t("person.reach")}</h3>
      <ul>
        {[...known.values()].map((one) => (
          <li key={one.value}>
            <span className="reach">{one.value}</span>
            {one.unreachable ? (
              <small title={one.unreachable.said}>
                <span className={one.unreachable.permanent ? "bad" : "warn"}>
                  {t(one.unreachable.permanent ? "beside.unreachable.short" : "beside.unreachable.shortPassing")}
                </span>
              </small>
            ) : (
              <small>{t(`person.${one.state}`)}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
