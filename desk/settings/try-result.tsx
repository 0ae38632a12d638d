import type { ReactNode } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";

type Props = {
  /** Said while it is tried. */
  busy: string | null;
  /** What is wrong and what to do, with the server's own words. */
  trouble: { text: string; detail: string | null } | null;
  /** What is there when nothing is wrong. */
  found: ReactNode;
};

/** How a try of a server went. */
export function TryResult({ busy, trouble, found }: Props) {
  const { t } = useWords();
  return (
    <div role="status">
      {busy ? <p className="quiet">{busy}</p> : null}
      {trouble ? (
        <div className="state" data-mark="bad">
          <Icon name="warn" />
          <div>
            <p>{trouble.text}</p>
            {trouble.detail ? (
              <p className="tiny quiet">
                {t("accounts.said")} <q lang="en">{trouble.detail}</q>
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
      {found ? (
        <p className="state" data-mark="done">
          <Icon name="check" />
          <span>{found}</span>
        </p>
      ) : null}
    </div>
  );
}
