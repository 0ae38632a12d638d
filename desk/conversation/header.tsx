import { useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import { beginForward } from "../composer/begin-forward.ts";
import { useMe } from "../frame/use-me.ts";
import { useNarrow } from "../frame/use-narrow.ts";
import { wish } from "../frame/wishes.ts";
import { BackToList, ToPerson } from "../inbox/links.tsx";
import { useLeave, useOpen } from "../inbox/use-leave.ts";
import { Here } from "../presence/here.tsx";
import { isMade } from "../weaving/seams.ts";
import { AssignMenu } from "./assign-menu.tsx";
import { AwayItems } from "./away-items.tsx";
import { BlockDialog } from "./block-dialog.tsx";
import { SnoozeMenu } from "./snooze-menu.tsx";
import { useChange } from "./use-change.ts";
import { useRarer } from "./use-rarer.ts";

/** Subject, who looks after it, snooze, close, and more. */
export function Header({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  // Where the list has gone, focus must not go with it.
  const small = useNarrow("47.99rem");
  const subject = conversation.subject || t("inbox.noSubject");
  return (
    <div className="bar">
      <BackToList />
      <h2 className="cut" title={subject} tabIndex={-1} ref={small ? focusOnce : undefined}>
        {subject}
      </h2>
      <div className="end">
        <Here conversationId={conversation.id} />
        <ToPerson name={conversation.customer.name} />
        {conversation.mayChange ? (
          <>
            <AssignMenu conversation={conversation} />
            {conversation.state === "open" ? <SnoozeMenu conversation={conversation} /> : null}
            {conversation.awayAt ? null : <CloseButton conversation={conversation} />}
          </>
        ) : null}
        <MoreMenu conversation={conversation} />
      </div>
    </div>
  );
}

const focusOnce = (heading: HTMLElement | null) => heading?.focus();

function CloseButton({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const change = useChange();
  const open = useOpen();
  const small = useNarrow("47.99rem");
  const closed = conversation.state === "closed";
  const close = () => {
    void change.close(conversation.id);
    // Where the list is out of sight, one goes back to it; beside it, what is closed stays to be looked at.
    if (small) void open(undefined);
  };
  return (
    <Hint text={closed ? t("conversation.reopen") : t("conversation.close")} keys="E">
      <Button className="shut" onClick={closed ? () => void change.reopen(conversation.id) : close}>
        <Icon name={closed ? "open" : "check"} />
        <span>{closed ? t("conversation.reopen") : t("conversation.close")}</span>
      </Button>
    </Hint>
  );
}

function MoreMenu({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const me = useMe();
  const [blocking, setBlocking] = useState(false);
  const goOn = useLeave(conversation.id);
  const change = useChange();
  const { copyLink, unread } = useRarer(conversation.id);
  const follows = conversation.followers.some(({ id }) => id === me.id);
  return (
    <>
      <Menu
        trigger={
          <Button look="bare" size="sq" aria-label={t("conversation.more")}>
            <Icon name="dots" />
          </Button>
        }
      >
        {conversation.unread ? null : (
          <MenuItem icon="mail" end={<kbd>U</kbd>} onSelect={unread}>
            {t("conversation.markUnread")}
          </MenuItem>
        )}
        {conversation.awayAt ? null : (
          <MenuItem
            icon="eye"
            end={<kbd>W</kbd>}
            onSelect={() => void (follows ? change.unfollow(conversation, me) : change.follow(conversation, me))}
          >
            {follows ? t("conversation.follow.end") : t("conversation.follow.begin")}
          </MenuItem>
        )}
        {conversation.mayChange && !conversation.awayAt ? (
          <MenuItem icon="tag" end={<kbd>T</kbd>} onSelect={() => wish("tag")}>
            {t("conversation.editTags")}
          </MenuItem>
        ) : null}
        {conversation.mayChange && !conversation.awayAt ? (
          <MenuItem icon="flag" onSelect={() => wish("place")}>
            {t("conversation.journey.menu")}
          </MenuItem>
        ) : null}
        {conversation.mayChange && !conversation.awayAt ? (
          <MenuItem icon="merge" end={<kbd>M</kbd>} onSelect={() => wish("merge")}>
            {t("weaving.merge")}
          </MenuItem>
        ) : null}
        {conversation.mayChange && isMade(conversation) ? (
          <MenuItem icon="split" onSelect={() => wish("apart")}>
            {t("weaving.apartMenu")}
          </MenuItem>
        ) : null}
        {conversation.mayChange && !conversation.awayAt ? (
          <MenuItem icon="forward" onSelect={() => beginForward(me.id, conversation.id, null)}>
            {t("conversation.forwardAll")}
          </MenuItem>
        ) : null}
        <MenuItem icon="file" onSelect={() => void copyLink()}>
          {t("conversation.copyLink")}
        </MenuItem>
        <MenuLine />
        <MenuItem icon="text" onSelect={() => window.print()}>
          {t("conversation.print")}
        </MenuItem>
        {conversation.mayChange ? <AwayItems conversation={conversation} onBlock={() => setBlocking(true)} /> : null}
      </Menu>
      <BlockDialog conversation={conversation} open={blocking} onClose={() => setBlocking(false)} onDone={goOn} />
    </>
  );
}
