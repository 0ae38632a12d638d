import "./presence.css";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { usePresent } from "./use-presence.ts";

/** In a list: somebody else has it open, or is writing there. */
export function PresentMark({ conversationId }: { conversationId: string }) {
  const { t, format } = useWords();
  const people = usePresent(conversationId);
  if (people.length === 0) return null;
  const writing = people.filter(({ doing }) => doing !== "looking");
  const those = writing.length > 0 ? writing : people;
  const params = { count: those.length, names: format.list(those.map(({ staff }) => staff.name)) };
  return (
    <span className="others">
      <Icon
        name={writing.length > 0 ? "pen" : "eye"}
        small
        label={writing.length > 0 ? t("presence.writesHere", params) : t("presence.here", params)}
      />
    </span>
  );
}
