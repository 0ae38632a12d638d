import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import { useLeave } from "../inbox/use-leave.ts";
import { useChange } from "./use-change.ts";

type AwayProps = { conversation: ConversationView; onBlock: () => void };

/** Into spam, into the bin, and back. */
export function AwayItems({ conversation: { id, state }, onBlock }: AwayProps) {
  const { t } = useWords();
  const change = useChange();
  const go = useLeave(id);
  const spam = state === "spam";
  const deleted = state === "deleted";
  return (
    <>
      <MenuLine />
      {deleted ? null : (
        <MenuItem
          icon="spam"
          end={<kbd>!</kbd>}
          onSelect={() => {
            void (spam ? change.noSpam(id) : change.spam(id));
            go();
          }}
        >
          {spam ? t("conversation.noSpam") : t("conversation.spam")}
        </MenuItem>
      )}
      <MenuItem icon="block" onSelect={onBlock}>
        {t("blocks.fromHere")}
      </MenuItem>
      <MenuItem
        icon={deleted ? "open" : "bin"}
        end={<kbd>#</kbd>}
        onSelect={() => {
          void (deleted ? change.restore(id) : change.remove(id));
          go();
        }}
      >
        {deleted ? t("conversation.restore") : t("conversation.delete")}
      </MenuItem>
    </>
  );
}
