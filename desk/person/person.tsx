import "./person.css";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { PersonCard } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { customerQuery } from "../api/customers.ts";
import { Related } from "../customers/related.tsx";
import { Failed } from "../frame/crash.tsx";
import { BackToConversation } from "../inbox/links.tsx";
import { usePlace } from "../inbox/use-list.ts";
import { About } from "./about.tsx";
import { Who } from "./who.tsx";

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
      <Who card={query.data ?? card} customer={query.data} />
      {query.data ? (
        <>
          <About customer={query.data} conversationId={conversationId} />
          <Related customer={query.data} level="h3" />
        </>
      ) : query.isError ? (
        <div className="pad">
          <Failed title={t("person.failed")} error={query.error} retry={() => void query.refetch()} />
        </div>
      ) : null}
    </div>
  );
}
