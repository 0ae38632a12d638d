import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuGroup, MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import { useWish } from "../frame/wishes.ts";
import { SnoozeDialog } from "./snooze-dialog.tsx";
import { snoozeChoices } from "./snooze-times.ts";
import { useChange } from "./use-change.ts";

/** Out of the way until later: a few good moments, any other, and back again. */
export function SnoozeMenu({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [picking, setPicking] = useState(false);
  const change = useChange();
  useWish(
    "snooze",
    useCallback(() => setOpen(true), []),
  );
  return (
    <>
      <Menu open={open} onOpenChange={setOpen} trigger={<Moon conversation={conversation} />}>
        {open ? (
          <Choices conversation={conversation} onPick={() => setPicking(true)} />
        ) : (
          <span>{t("basics.loading")}</span>
        )}
      </Menu>
      <SnoozeDialog
        until={conversation.snoozedUntil}
        onChoose={(until) => void change.snooze(conversation, until)}
        open={picking}
        onClose={() => setPicking(false)}
      />
    </>
  );
}

function Moon({ conversation, ...rest }: { conversation: ConversationView }) {
  const { t, format } = useWords();
  const { snoozedUntil } = conversation;
  const name = snoozedUntil ? t("conversation.back", { at: format.coming(snoozedUntil) }) : t("conversation.snooze");
  return (
    <Hint text={snoozedUntil ? name : t("conversation.snooze")} keys="Z">
      <Button {...rest} look="bare" size="sq" aria-label={name} data-on={snoozedUntil ? true : undefined}>
        <Icon name="moon" />
      </Button>
    </Hint>
  );
}

function Choices({ conversation, onPick }: { conversation: ConversationView; onPick: () => void }) {
  const { t, format } = useWords();
  const change = useChange();
  const { snoozedUntil } = conversation;
  return (
    <>
      <MenuGroup
        label={snoozedUntil ? t("conversation.back", { at: format.coming(snoozedUntil) }) : t("conversation.snooze")}
      >
        {snoozeChoices(new Date()).map(({ kind, at }) => (
          <MenuItem
            key={kind}
            icon="moon"
            end={format.time(at)}
            onSelect={() => void change.snooze(conversation, at.toISOString())}
          >
            {t(`conversation.snoozeTo.${kind}`)}
          </MenuItem>
        ))}
        <MenuItem icon="clock" onSelect={onPick}>
          {t("conversation.snoozeTo.pick")}
        </MenuItem>
      </MenuGroup>
      {snoozedUntil ? (
        <>
          <MenuLine />
          <MenuItem icon="inbox" onSelect={() => void change.wake(conversation)}>
            {t("conversation.wake")}
          </MenuItem>
        </>
      ) : null}
    </>
  );
}
