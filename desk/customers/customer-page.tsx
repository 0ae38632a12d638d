import "./customer.css";
import "./print.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { customerQuery } from "../api/customers.ts";
import { isCode } from "../api/problem.ts";
import { Failed } from "../frame/crash.tsx";
import { NotHere } from "../frame/missing.tsx";
import { useTitle } from "../frame/use-title.ts";
import { Facts } from "../person/facts.tsx";
import { Gold } from "./gold.tsx";
import { Head } from "./head.tsx";
import { JoinDialog } from "./join-dialog.tsx";
import { Lived, Timeline } from "./life/timeline.tsx";
import { NoteForm } from "./note-form.tsx";
import { OpenConversations } from "./open-conversations.tsx";
import { Profiles } from "./profiles.tsx";
import { Related } from "./related.tsx";
import { WhyOne } from "./why-one.tsx";

/** One person, whole: who they are, how we know, one life with us. */
export function CustomerPage() {
  const { t } = useWords();
  const { id } = useParams({ from: "/desk/customers/$id" });
  const query = useQuery(customerQuery(id));
  useTitle(query.data?.name ?? t("shell.customers"));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="in">
        {query.data ? (
          <Whole key={query.data.id} customer={query.data} />
        ) : isCode(query.error, "not_found") || isCode(query.error, "invalid") ? (
          <NotHere page />
        ) : query.isError ? (
          <Failed page title={t("customers.failedOne")} error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Skeleton label={t("person.loading")} />
        )}
      </div>
    </main>
  );
}

function Whole({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const [noting, setNoting] = useState(false);
  const [joining, setJoining] = useState(false);
  return (
    <>
      <Head customer={customer} onNote={() => setNoting(true)} />
      <Gold customer={customer} />
      <div className="two">
        <section aria-labelledby="life" className="lifetime">
          <h2 id="life">
            {t("customers.life")} <Lived customer={customer} />
          </h2>
          {noting ? <NoteForm customer={customer} onDone={() => setNoting(false)} /> : null}
          <Timeline customer={customer} />
        </section>
        <aside aria-label={t("person.whoThisIs")}>
          <OpenConversations customer={customer} />
          {customer.kind === "organisation" ? <Related customer={customer} level="h2" /> : null}
          <Profiles customer={customer} onJoin={() => setJoining(true)} />
          <WhyOne customer={customer} />
          {customer.kind === "person" ? <Related customer={customer} level="h2" /> : null}
          <Facts customer={customer} onPage />
        </aside>
      </div>
      <JoinDialog key={String(joining)} customer={customer} open={joining} onClose={() => setJoining(false)} />
    </>
  );
}
