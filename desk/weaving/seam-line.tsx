import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { Sentence, useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
import type { Seam } from "./seams.ts";
import { useWeaving } from "./use-weaving.ts";

/** Where another conversation came in, or a part went out, and the way back. */
export function SeamLine({ seam, conversation }: { seam: Seam; conversation: ConversationView }) {
  const { t } = useWords();
  const { apart, putBack } = useWeaving();
  const { id, mayChange } = conversation;
  if (seam.kind === "split") {
    const { part } = seam;
    return (
      <Strip icon="split" at={seam.at}>
        <span className="cut">
          <Sentence of="weaving.splitOff" with={{ subject: <To id={part.id} subject={part.subject} /> }} />
        </span>
        {mayChange ? (
          <Act aria-label={t("weaving.putBackOne", part)} onClick={() => void putBack(part, id)}>
            {t("weaving.putBack")}
          </Act>
        ) : null}
      </Strip>
    );
  }
  const { part } = seam;
  const subject = part.subject || t("inbox.noSubject");
  return (
    <Strip icon="merge" at={seam.at}>
      <span className="cut" title={subject}>
        {part.by ? t("weaving.came", { name: part.by.name, subject }) : t("weaving.cameBySomebody", { subject })}
      </span>
      {mayChange ? (
        <Act aria-label={t("weaving.apartOne", { subject })} onClick={() => void apart(part, id)}>
          {t("weaving.apart")}
        </Act>
      ) : null}
    </Strip>
  );
}

/** Above a thread that was split off from another. */
export function SplitFrom({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const { putBack } = useWeaving();
  const from = conversation.splitFrom;
  if (!from) return null;
  return (
    <Strip icon="split">
      <span className="cut">
        <Sentence of="weaving.splitFrom" with={{ subject: <To id={from.id} subject={from.subject} /> }} />
      </span>
      {conversation.mayChange ? (
        <Act aria-label={t("weaving.putBackOne", conversation)} onClick={() => void putBack(conversation, from.id)}>
          {t("weaving.putBack")}
        </Act>
      ) : null}
    </Strip>
  );
}

function To({ id, subject }: { id: string; subject: string }) {
  const { t } = useWords();
  return (
    <Link to="/conversations/$id" params={{ id }}>
      {subject || t("inbox.noSubject")}
    </Link>
  );
}

function Strip({ icon, at, children }: { icon: IconName; at?: string; children: ReactNode }) {
  const { format } = useWords();
  return (
    <p className="seam">
      <Icon name={icon} small />
      {children}
      {at ? (
        <time className="end" dateTime={at} title={format.full(at)}>
          {format.stamp(at)}
        </time>
      ) : null}
    </p>
  );
}
