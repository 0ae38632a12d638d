import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { SearchHit } from "../../conversations/search/contract.ts";
import type { CustomerRow } from "../../customers/contract.ts";
import type { Count } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { CustomerLine } from "../customers/customer-lines.tsx";
import { More } from "../frame/more.tsx";
import { Name } from "../person/name.tsx";
import { pieces } from "./marked.ts";

/** The people that fit, first of all. */
export function PeopleHits({ people }: { people: CustomerRow[] }) {
  const { t } = useWords();
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people-hits">
      <h2 id="people-hits">{t("search.people")}</h2>
      <ul>
        {people.map((row) => (
          <li key={row.id}>
            <CustomerLine row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { hits: SearchHit[]; total: Count; query: UseInfiniteQueryResult };

/** The messages that fit, newest first, with the words around each hit. */
export function MessageHits({ hits, total, query }: Props) {
  const { t, format } = useWords();
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby="message-hits">
      <h2 id="message-hits">
        {t("search.messages")} <span>{format.count(total)}</span>
      </h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.messageId}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
      <More query={query} label={t("search.loading")} />
      {query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError ? (
        <Button className="on" onClick={() => void query.fetchNextPage()}>
          {t("search.more")}
        </Button>
      ) : null}
    </section>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { t, format } = useWords();
  const ours = hit.author !== hit.customer.name;
  return (
    <Link
      to="/inbox/$view/$conversation"
      params={{ view: hit.state === "open" ? "all" : hit.state, conversation: hit.conversationId }}
      className="hit"
      data-stop
    >
      <Face name={hit.customer.name} kind={hit.customer.kind} />
      <span className="cell">
        <span className="top">
          <Name person={hit.customer} render={<span className="name cut">{hit.customer.name}</span>} />
          <span className="about cut">{hit.subject || t("inbox.noSubject")}</span>
          {hit.state === "closed" ? <Icon name="archive" small label={t("inbox.closed")} /> : null}
          <time dateTime={hit.at} title={format.full(hit.at)}>
            {format.short(hit.at)}
          </time>
        </span>
        <span className={ours ? "words" : "words said"}>
          {ours ? <span className="by">{t("search.author", { name: hit.author })}</span> : null}
          {pieces(hit.excerpt).map((piece) =>
            piece.hit ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
          )}
        </span>
      </span>
    </Link>
  );
}
