import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuChoice, MenuChoices, MenuGroup, MenuItem, MenuLine } from "../../platform/ui/menu.tsx";
import type { StaffRef } from "../../team/contract.ts";
import { shopsQuery, staffQuery } from "../api/team.ts";
import { SnoozeDialog } from "../conversation/snooze-dialog.tsx";
import { snoozeChoices } from "../conversation/snooze-times.ts";
import { useMe } from "../frame/use-me.ts";
import { BulkButton } from "./bulk-button.tsx";
import type { Doing } from "./foreseen.ts";

type Props = { open: boolean; onOpen: (open: boolean) => void; onDo: (doing: Doing) => void };

/** To whom, or to which shop, all of them are given. */
export function BulkAssign({ open, onOpen, onDo }: Props) {
  const { t } = useWords();
  return (
    <Menu
      side="top"
      align="start"
      open={open}
      onOpenChange={onOpen}
      trigger={<BulkButton icon="people" name={t("bulk.assign")} keys="A" />}
    >
      {open ? <People onDo={onDo} /> : <span>{t("basics.loading")}</span>}
    </Menu>
  );
}

function People({ onDo }: Pick<Props, "onDo">) {
  const { t } = useWords();
  const me = useMe();
  const { data: staff } = useQuery(staffQuery);
  const { data: shops } = useQuery(shopsQuery);
  const others = (staff?.items ?? []).filter((one) => one.id !== me.id && !one.disabledAt && one.role !== "readonly");
  const people: StaffRef[] = [me, ...others].map(({ id, name }) => ({ id, name }));
  const give = (id: string) => {
    const one = people.find((other) => other.id === id);
    if (one) onDo({ do: "assign", staffId: one.id, staff: one });
  };
  const move = (id: string) => {
    const shop = shops?.items.find((one) => one.id === id);
    if (shop) onDo({ do: "assign", staffId: null, shopId: id, staff: null, shop: { id, name: shop.name } });
  };
  return (
    <>
      <MenuGroup label={t("conversation.people")}>
        <MenuChoices value="" onChange={give}>
          {people.map((one) => (
            <MenuChoice key={one.id} value={one.id} icon={<Face name={one.name} kind="us" size="sm" />}>
              {one.id === me.id ? t("basics.you") : one.name}
            </MenuChoice>
          ))}
        </MenuChoices>
      </MenuGroup>
      <MenuItem icon="x" onSelect={() => onDo({ do: "assign", staffId: null, staff: null })}>
        {t("conversation.giveBack")}
      </MenuItem>
      {shops && shops.items.length > 1 ? (
        <>
          <MenuLine />
          <MenuGroup label={t("conversation.shops")}>
            <MenuChoices value="" onChange={move}>
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

/** Until when all of them are put off; or back at once, where all of them are. */
export function BulkSnooze({ open, onOpen, onDo, asleep }: Props & { asleep: boolean }) {
  const { t, format } = useWords();
  const [picking, setPicking] = useState(false);
  const until = (at: string) => onDo({ do: "snooze", until: at });
  return (
    <>
      <Menu
        side="top"
        align="start"
        open={open}
        onOpenChange={onOpen}
        trigger={<BulkButton icon="moon" name={t("bulk.snooze")} keys="Z" />}
      >
        <MenuGroup label={t("bulk.snooze")}>
          {snoozeChoices(new Date()).map(({ kind, at }) => (
            <MenuItem key={kind} icon="moon" end={format.time(at)} onSelect={() => until(at.toISOString())}>
              {t(`conversation.snoozeTo.${kind}`)}
            </MenuItem>
          ))}
          <MenuItem icon="clock" onSelect={() => setPicking(true)}>
            {t("conversation.snoozeTo.pick")}
          </MenuItem>
        </MenuGroup>
        {asleep ? (
          <>
            <MenuLine />
            <MenuItem icon="inbox" onSelect={() => onDo({ do: "wake" })}>
              {t("conversation.wake")}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <SnoozeDialog until={null} onChoose={until} open={picking} onClose={() => setPicking(false)} />
    </>
  );
}
