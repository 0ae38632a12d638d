import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuChoice, MenuChoices, MenuGroup, MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import type { StaffRef } from "../../team/contract.ts";
import { shopsQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";
import { useWish } from "../frame/wishes.ts";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { useChange } from "./use-change.ts";
import { useColleagues } from "./use-colleagues.ts";

/** Who looks after the conversation, and giving it to somebody else or to a shop. */
export function AssignMenu({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [handing, setHanding] = useState(false);
  useWish(
    "assign",
    useCallback(() => setOpen(true), []),
  );
  useWish(
    "handOver",
    useCallback(() => setHanding(true), []),
  );
  return (
    <>
      <Menu open={open} onOpenChange={setOpen} trigger={<Assigned conversation={conversation} />}>
        {open ? (
          <Choices conversation={conversation} onHandOver={() => setHanding(true)} />
        ) : (
          <span>{t("basics.loading")}</span>
        )}
      </Menu>
      <HandOverDialog conversation={conversation} open={handing} onClose={() => setHanding(false)} />
    </>
  );
}

function Assigned({ conversation, ...rest }: { conversation: ConversationView }) {
  const { t } = useWords();
  const me = useMe();
  const { assignee } = conversation;
  const name = !assignee ? t("conversation.assign") : assignee.id === me.id ? t("basics.you") : assignee.name;
  return (
    <Hint text={t("conversation.assign")} keys="A">
      <Button {...rest} look="bare" className="assigned">
        {assignee ? <Face name={assignee.name} kind="us" size="sm" /> : null}
        {assignee ? <span className="sr">{t("conversation.assigned")}</span> : null}
        <span className="cut">{name}</span>
        <Icon name="down" small />
      </Button>
    </Hint>
  );
}

function Choices({ conversation, onHandOver }: { conversation: ConversationView; onHandOver: () => void }) {
  const { t } = useWords();
  const me = useMe();
  const change = useChange();
  const { data: shops } = useQuery(shopsQuery);
  const people: StaffRef[] = [{ id: me.id, name: me.name }, ...useColleagues()];
  const give = (id: string) => {
    const chosen = people.find((one) => one.id === id);
    if (chosen) void change.assign(conversation, chosen);
  };
  const move = (id: string) => {
    const shop = shops?.items.find((one) => one.id === id);
    if (shop) void change.assign(conversation, null, { id: shop.id, name: shop.name });
  };
  return (
    <>
      <MenuGroup label={t("conversation.people")}>
        <MenuChoices value={conversation.assignee?.id ?? ""} onChange={give}>
          {people.map((one) => (
            <MenuChoice key={one.id} value={one.id} icon={<Face name={one.name} kind="us" size="sm" />}>
              {one.id === me.id ? t("basics.you") : one.name}
            </MenuChoice>
          ))}
        </MenuChoices>
      </MenuGroup>
      <MenuLine />
      {conversation.awayAt ? null : (
        <MenuItem icon="words" end={<kbd>⇧A</kbd>} onSelect={onHandOver}>
          {t("conversation.handOver.menu")}
        </MenuItem>
      )}
      {conversation.assignee ? (
        <MenuItem icon="x" onSelect={() => void change.assign(conversation, null)}>
          {t("conversation.giveBack")}
        </MenuItem>
      ) : null}
      {shops && shops.items.length > 1 ? (
        <>
          <MenuLine />
          <MenuGroup label={t("conversation.shops")}>
            <MenuChoices value={conversation.shop?.id ?? ""} onChange={move}>
              {shops.items.map((shop) => (
                <MenuChoice key={shop.id} value={shop.id} icon={<Icon name="store" />}>
                  {shop.name}
                </MenuChoice>
              ))}
            </MenuChoices>
          </MenuGroup>
        </>
      ) : null}
    </>
  );
}
