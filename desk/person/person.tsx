import "./person.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { PersonCard } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { customerQuery } from "../api/customers.ts";
import { Failed } from "../frame/crash.tsx";
import { BackToConversation } from "../inbox/links.tsx";
import { usePlace } from "../inbox/use-list.ts";
import { About } from "./about.tsx";
import { HostLine } from "./host-line.tsx";

type Props = { customer: PersonCard | undefined; conversationId: string };

/** Who a conversation is with: a column at the right, a drawer where there is no room, a page on small screens. */
export function Person({ customer, conversationId }: Props) {
  const { t } = useWords();
  const { person: open } = usePlace();
  const pane = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    if (open) pane.current?.focus();
  }, [open]);
  return (
    <aside
      className="col person"
      data-open={open || undefined}
      aria-label={t("person.panel")}
      ref={pane}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        void navigate({ to: ".", search: (search) => ({ ...search, person: undefined }) });
      }}
    >
      <div className="bar narrow">
        <BackToConversation />
        <span className="label">{t("person.whoThisIs")}</span>
      </div>
      {customer ? <Known card={customer} conversationId={conversationId} /> : <Skeleton label={t("person.loading")} />}
    </aside>
  );
}

function Known({ card, conversationId }: { card: PersonCard; conversationId: string }) {
  const { t } = useWords();
  const query = useQuery(customerQuery(card.id));
  return (
    <div className="scroll">
      <Who card={query.data ?? card} mayChange={query.data?.mayChange ?? false} />
      {query.data ? (
        <About customer={query.data} conversationId={conversationId} />
      ) : query.isError ? (
        <div className="pad">
          <Failed title={t("person.failed")} error={query.error} retry={() => void query.refetch()} />
        </div>
      ) : null}
    </div>
  );
}

function Who({ card, mayChange }: { card: PersonCard; mayChange: boolean }) {
  const { t, format } = useWords();
  const today = new Date(card.firstAt).toDateString() === new Date().toDateString();
  return (
    <div className="who">
      <Face name={card.name} kind={card.kind} size="lg" />
      <div>
        <h2>
          <Link to="/customers/$id" params={{ id: card.id }}>
            {card.name}
          </Link>
        </h2>
        <p>{today ? t("person.sinceToday") : t("person.since", { month: format.month(card.firstAt) })}</p>
        <HostLine card={card} mayChange={mayChange} />
      </div>
    </div>
  );
}
