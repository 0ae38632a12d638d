import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { AssignmentInput, ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import type { ShopRef, StaffRef } from "../../team/contract.ts";
import { assign, close, markRead, markUnread, reopen } from "../api/conversations.ts";
import { refresh, show } from "../api/optimistic.ts";
import { explain } from "../api/problem.ts";

type Change = Parameters<typeof show>[2];

/** What can be done to a conversation. Each shows at once, says what happened, offers the way back, and undoes itself if refused. */
export function useChange() {
  const client = useQueryClient();
  const { t } = useWords();
  return useMemo(() => {
    const carryOut = async (id: string, change: Change, call: () => Promise<unknown>) => {
      const back = await show(client, id, change);
      try {
        await call();
        return true;
      } catch (error) {
        back();
        say({ text: explain(t, error), bad: true });
        return false;
      } finally {
        void refresh(client, id);
      }
    };

    const again = async (id: string) => {
      await carryOut(id, { state: "open" }, () => reopen(id));
    };
    const shut = async (id: string) => {
      const done = await carryOut(id, { state: "closed" }, () => close(id));
      if (done)
        say({ text: t("conversation.closedIt"), action: { label: t("basics.undo"), run: () => void again(id) } });
    };
    const give = async (row: ConversationRow, staff: StaffRef | null, shop?: ShopRef) => {
      const { id } = row;
      const input: AssignmentInput = { staffId: staff?.id ?? null, ...(shop ? { shopId: shop.id } : {}) };
      const done = await carryOut(id, { assignee: staff, ...(shop ? { shop } : {}) }, () => assign(id, input));
      if (!done) return;
      const to = staff?.name ?? shop?.name;
      const before = { assignee: row.assignee, ...(row.shop ? { shop: row.shop } : {}) };
      const undo = () => {
        const input = { staffId: row.assignee?.id ?? null, shopId: row.shop?.id ?? null };
        void carryOut(id, before, () => assign(id, input));
      };
      say({
        text: to ? t("conversation.gaveTo", { name: to }) : t("conversation.gaveToNobody"),
        action: { label: t("basics.undo"), run: undo },
      });
    };
    const unread = (id: string) => carryOut(id, { unread: true }, () => markUnread(id));
    const read = (id: string) => carryOut(id, { unread: false }, () => markRead(id));
    return { close: shut, reopen: again, assign: give, markUnread: unread, markRead: read };
  }, [client, t]);
}
