import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { BlockView } from "../../conversations/blocks/contract.ts";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { block, blocksCovering, unblock } from "../api/blocks.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";

/** In spam: what happens to further mail, and, where the sender is blocked, the way to let them in again. */
export function BlockedNote({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const sender = conversation.participants[0]?.address;
  const { data: blocks } = useQuery({ ...blocksCovering(sender ?? ""), enabled: sender !== undefined });
  const free = useUnblock();
  if (blocks?.length === 0) {
    return <p className="quiet">{t("conversation.away.spamText", { name: conversation.customer.name })}</p>;
  }
  return blocks?.map((one) => (
    <p key={one.id} className="quiet">
      {t("blocks.isBlocked", { value: one.value })}{" "}
      {conversation.mayChange ? <Act onClick={() => void free(one)}>{t("blocks.unblock")}</Act> : null}
    </p>
  ));
}

function useUnblock() {
  const client = useQueryClient();
  const { t } = useWords();
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
      return true;
    } catch (error) {
      say({ text: explain(t, error), bad: true });
      return false;
    } finally {
      void client.invalidateQueries({ queryKey: keys.blocks });
    }
  };
  return async ({ id, kind, value }: BlockView) => {
    const back = () => void act(() => block({ kind, value }));
    if (await act(() => unblock(id))) {
      say({ text: t("blocks.unblocked", { value }), action: { label: t("basics.undo"), run: back } });
    }
  };
}
