import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { usePlace } from "./use-list.ts";

/** From the conversation back to its list, where the list has no column of its own. */
export function BackToList() {
  const { t } = useWords();
  const { view, search } = usePlace();
  return (
    <Link
      to="/inbox/$view"
      params={{ view }}
      search={search}
      className="btn bare sq back"
      aria-label={t("conversation.toList")}
    >
      <Icon name="back" />
    </Link>
  );
}

/** To the person, where they have no column of their own. */
export function ToPerson({ name }: { name: string }) {
  const { t } = useWords();
  const { view, search, open = "" } = usePlace();
  return (
    <Hint text={name}>
      <Link
        to="/inbox/$view/$conversation"
        params={{ view, conversation: open }}
        search={{ ...search, person: true }}
        className="btn bare sq to-person"
        aria-label={t("conversation.person")}
      >
        <Icon name="people" />
      </Link>
    </Hint>
  );
}

/** From the person back to the conversation. */
export function BackToConversation() {
  const { t } = useWords();
  const { view, search, open = "" } = usePlace();
  return (
    <Link
      to="/inbox/$view/$conversation"
      params={{ view, conversation: open }}
      search={search}
      className="btn bare sq"
      aria-label={t("person.back")}
    >
      <Icon name="back" />
    </Link>
  );
}
