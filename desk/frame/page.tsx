import type { ReactNode } from "react";
import { useTitle } from "./use-title.ts";

type Props = { title: string; aside?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A full page: title line, then the content, at most 1264 px wide. */
export function Page({ title, aside, actions, children }: Props) {
  useTitle(title);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="in">
        <header className="title">
          <h1>{title}</h1>
          {aside ? <p className="quiet">{aside}</p> : null}
          {actions ? <div className="end">{actions}</div> : null}
        </header>
        {children}
      </div>
    </main>
  );
}
