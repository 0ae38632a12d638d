import "./presence.css";
import type { Present } from "../../conversations/presence/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { useDraft } from "../composer/use-draft.ts";
import { usePresent } from "./use-presence.ts";

/** Who writes here just now. It takes no place of its own, so that nothing moves when it comes and goes. */
export function Typing({ conversationId }: { conversationId: string }) {
  const words = useTypingWords(conversationId);
  return (
    <p className="typing" role="status">
      {words ? (
        <>
          <Icon name="pen" small />
          <span className="cut">{words}</span>
        </>
      ) : null}
    </p>
  );
}

/** Answers count before notes; that somebody else answers what one is answering oneself is said so. */
function useTypingWords(conversationId: string): string | null {
  const { t, format } = useWords();
  const people = usePresent(conversationId);
  const { draft } = useDraft(`${conversationId}.reply`);
  const names = (doing: Present["doing"]) => people.filter((one) => one.doing === doing).map(({ staff }) => staff.name);
  const [answering, noting] = [names("answering"), names("noting")];
  if (answering.length > 0) {
    const params = { count: answering.length, names: format.list(answering) };
    return draft.text.trim() === "" ? t("presence.writesAnswer", params) : t("presence.answersToo", params);
  }
  return noting.length > 0 ? t("presence.writesNote", { count: noting.length, names: format.list(noting) }) : null;
}
