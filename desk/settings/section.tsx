import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Skeleton } from "../../platform/ui/skeleton.tsx";
import { Failed } from "../frame/crash.tsx";

type Props = { title: string; about?: ReactNode; action?: ReactNode; children: ReactNode };

/** One part: its name, what it is for, and what can be done with it as a whole. */
export function Section({ title, about, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {about ? <p className="quiet">{about}</p> : null}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

type LoadedProps<T> = { query: UseQueryResult<T>; children: (data: T) => ReactNode };

/** What the server knows, once it is here. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { t } = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return <Failed title={t("settings.failed")} error={query.error} retry={() => void query.refetch()} />;
  }
  return <Skeleton label={t("basics.loading")} />;
}
