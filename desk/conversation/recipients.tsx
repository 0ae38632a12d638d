import type { Mailbox, MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";

/** To whom a message went, short; everybody in full in its title. */
export function Recipients({ message }: { message: MessageView }) {
  const { t, format } = useWords();
  const short = useNames();
  if (message.to.length + message.cc.length === 0) return null;
  const all = (boxes: Mailbox[]) =>
    format.list(boxes.map(({ name, address }) => (name ? `${name} <${address}>` : address)));
  const full = [
    message.to.length > 0 && t("conversation.to", { names: all(message.to) }),
    message.cc.length > 0 && t("conversation.cc", { names: all(message.cc) }),
    message.bcc.length > 0 && t("conversation.bcc", { names: all(message.bcc) }),
  ].filter(Boolean);
  const everybody = [...message.to, ...message.cc];
  return (
    <span className="cut" title={full.join("\n")}>
      {t(message.forwards ? "conversation.forwardedTo" : "conversation.to", { names: short(everybody) })}
    </span>
  );
}

/** "Katharina Vollmer", or "Katharina Vollmer and 2 more". */
export function useNames() {
  const { t } = useWords();
  return (boxes: readonly Mailbox[]) => {
    const [first] = boxes;
    const name = first ? first.name || first.address : "";
    return boxes.length > 1 ? t("conversation.andMore", { name, count: boxes.length - 1 }) : name;
  };
}
