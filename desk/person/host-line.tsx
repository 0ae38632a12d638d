import { useQueryClient } from "@tanstack/react-query";
import type { PersonCard } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { setHost } from "../api/customers.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { useMe } from "../frame/use-me.ts";

/** The member of staff this customer knows; whoever is nobody's guest can be taken in with one click. */
export function HostLine({ card, mayChange }: { card: PersonCard; mayChange: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const welcome = async () => {
    try {
      client.setQueryData(keys.customer(card.id), await setHost(card.id, me.id));
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    }
  };
  if (!card.host) {
    return mayChange ? (
      <Act onClick={() => void welcome()}>
        <Icon name="cup" small />
        {t("person.becomeHost")}
      </Act>
    ) : (
      <p>{t("person.noHost")}</p>
    );
  }
  const mine = card.host.id === me.id;
  return (
    <p className={mine ? "acc note-mark" : "note-mark"}>
      <Icon name="cup" small />
      {mine ? t("person.youHost") : t("person.theirHost", { name: card.host.name })}
    </p>
  );
}
