import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { MenuItem, MenuOpener, menuHandle, SharedMenu } from "../../platform/ui/menu.tsx";
import { useWeaving } from "./use-weaving.ts";

/** A message that can become a conversation of its own; `isFirst` of those in its thread, nothing would be left before it. */
type Splittable = { id: string; conversationId: string; isFirst: boolean };

const handle = menuHandle<Splittable>();

/** Opens the menu below for one message. */
export function SplitButton({ message }: { message: Splittable }) {
  const { t } = useWords();
  return (
    <Hint text={t("weaving.splitMore")} side="top">
      <MenuOpener
        handle={handle}
        payload={message}
        render={
          <Button look="bare" size="sm" aria-label={t("weaving.splitMore")}>
            <Icon name="split" small />
          </Button>
        }
      />
    </Hint>
  );
}

/** One menu for all messages of a thread: one alone, or with all that follow. */
export function SplitMenu() {
  const { t } = useWords();
  const { split } = useWeaving();
  return (
    <SharedMenu handle={handle}>
      {({ id, conversationId, isFirst }) => (
        <>
          {isFirst ? null : (
            <MenuItem icon="split" onSelect={() => void split(conversationId, { fromId: id })}>
              {t("weaving.split")}
            </MenuItem>
          )}
          <MenuItem icon="mail" onSelect={() => void split(conversationId, { messageIds: [id] })}>
            {t("weaving.splitAlone")}
          </MenuItem>
        </>
      )}
    </SharedMenu>
  );
}
