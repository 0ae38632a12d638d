import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { Command } from "cmdk";
import type { ConversationView } from "../../conversations/contract.ts";
import type { SearchHit } from "../../conversations/search/contract.ts";
import type { CustomerRow, CustomerView, PersonCard } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { keys } from "../api/keys.ts";
import { glanceQuery } from "../api/search.ts";
import { type Piece, pieces } from "../search/marked.ts";
import { lately, type Visit } from "./lately.ts";
import { Line, type Way } from "./line.tsx";
import { Marked } from "./marked.tsx";

/** The few people and messages that fit best, from the server. */
export const useGlance = (q: string) =>
  useQuery({ ...glanceQuery(q), enabled: q !== "", placeholderData: q === "" ? undefined : keepPreviousData });

export function PeopleFound({ people, typed }: { people: CustomerRow[]; typed: string }) {
  const { t } = useWords();
  if (people.length === 0) return null;
  return (
    <Command.Group heading={t("palette.people")}>
      {people.map((row) => (
        <Line
          key={row.id}
          id={`person ${row.id}`}
          sign={<Face name={row.name} kind={row.kind} size="sm" />}
          end={<About row={row} />}
          way={{ to: "/customers/$id", params: { id: row.id } }}
        >
          <span className="who">
            <Marked name={row.name} typed={typed} />
          </span>
        </Line>
      ))}
    </Command.Group>
  );
}

/** What tells one Anna from the other. */
function About({ row }: { row: CustomerRow }) {
  const { t } = useWords();
  const open = row.openConversations > 0 ? t("palette.openCount", { count: row.openConversations }) : null;
  const since = t("palette.since", { year: String(new Date(row.firstAt).getFullYear()) });
  return [row.emails[0], open ?? since].filter(Boolean).join(" · ");
}

export function WordsFound({ hits }: { hits: SearchHit[] }) {
  const { t, format } = useWords();
  if (hits.length === 0) return null;
  return (
    <Command.Group heading={t("palette.words")}>
      {hits.map((hit) => (
        <Line
          key={hit.messageId}
          id={`message ${hit.messageId}`}
          sign={<Icon name="mail" />}
          end={`${hit.customer.name}, ${format.short(hit.at)}`}
          way={{
            to: "/inbox/$view/$conversation",
            params: { view: hit.state === "closed" ? "closed" : "all", conversation: hit.conversationId },
          }}
        >
          <span className={hit.author === hit.customer.name ? "who" : ""}>
            {near(pieces(hit.excerpt)).map((piece) =>
              piece.hit ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
            )}
          </span>
        </Line>
      ))}
    </Command.Group>
  );
}

const before = 24;

/** Begins a little before the first hit, so that it stands in the one line there is; at the beginning when there is none. */
function near(found: Piece[]): Piece[] {
  const [first, ...rest] = found;
  if (!first || first.hit || rest.length === 0 || first.text.length <= before) return found;
  const words = first.text.slice(-before);
  return [{ ...first, text: `…${words.slice(words.indexOf(" "))}` }, ...rest];
}

/** Where one has been lately, as far as it is still known here. */
export function Lately() {
  const { t } = useWords();
  const client = useQueryClient();
  const lines = lately().flatMap((visit) => known(client, visit) ?? []);
  if (lines.length === 0) return null;
  return (
    <Command.Group heading={t("palette.lately")}>
      {lines.map(({ id, customer, subject, way }) => (
        <Line
          key={id}
          id={`lately ${id}`}
          sign={<Face name={customer.name} kind={customer.kind} size="sm" />}
          end={subject === "" ? t("inbox.noSubject") : subject}
          way={way}
        >
          <span className="who">{customer.name}</span>
        </Line>
      ))}
    </Command.Group>
  );
}

type Known = { id: string; customer: PersonCard; subject: string | undefined; way: Way };

function known(client: QueryClient, { kind, id }: Visit): Known | undefined {
  if (kind === "customer") {
    const customer = client.getQueryData<CustomerView>(keys.customer(id));
    return customer && { id, customer, subject: undefined, way: { to: "/customers/$id", params: { id } } };
  }
  const found = client.getQueryData<ConversationView>(keys.conversation(id));
  return (
    found && {
      id,
      customer: found.customer,
      subject: found.subject,
      way: { to: "/conversations/$id", params: { id } },
    }
  );
}
