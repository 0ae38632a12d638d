import type { ReactNode } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { explain, isCode } from "../api/problem.ts";
import type { Lock } from "./use-lock.ts";

/** What somebody should know before they go on. */
export function Told({ bad, children }: { bad?: boolean; children: ReactNode }) {
  return (
    <p className={bad ? "told bad" : "told"} role={bad ? "alert" : undefined}>
      {bad ? <Icon name="warn" small /> : null}
      <span>{children}</span>
    </p>
  );
}

/** Why one did not get in; while locked out, how long that lasts. */
export function NotIn({ error, lock }: { error: unknown; lock: Lock }) {
  const { t } = useWords();
  if (!error) return null;
  if (!isCode(error, "too_many")) return <Told bad>{explain(t, error)}</Told>;
  if (lock.seconds === 0) return <Told>{t("signIn.lockOver")}</Told>;
  const minutes = Math.ceil(lock.seconds / 60);
  return (
    <Told bad>
      {t("signIn.locked")}{" "}
      <span className="num">
        {lock.seconds > 60
          ? t("signIn.waitMinutes", { count: minutes })
          : t("signIn.waitSeconds", { count: lock.seconds })}
      </span>
    </Told>
  );
}
