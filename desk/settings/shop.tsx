import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { ShopView } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";
import { addMember, dropMember, renameShop } from "../api/settings.ts";
import { staffQuery } from "../api/team.ts";
import { NameDialog } from "./name-dialog.tsx";
import { Refused } from "./refused.tsx";

type Props = { shop: ShopView; mayChange: boolean };

/** One shop with its people. */
export function Shop({ shop, mayChange }: Props) {
  const { t, format } = useWords();
  const [doing, setDoing] = useState<"name" | "members" | null>(null);
  const done = () => setDoing(null);
  const members = format.list(shop.members.map(({ name }) => name));
  return (
    <li className="thing">
      <Icon name="store" />
      <div>
        <p>{shop.name}</p>
        <p className="by">{members || t("settings.shops.nobody")}</p>
      </div>
      {mayChange ? (
        <span className="doings">
          <Button
            size="sm"
            aria-label={t("settings.shops.membersOf", { name: shop.name })}
            onClick={() => setDoing("members")}
          >
            {t("settings.shops.members")}
          </Button>
          <Button
            size="sm"
            aria-label={t("settings.shops.renameOne", { name: shop.name })}
            onClick={() => setDoing("name")}
          >
            {t("settings.rename")}
          </Button>
        </span>
      ) : null}
      <NameDialog
        key={`name ${doing}`}
        title={t("settings.shops.renameOne", { name: shop.name })}
        value={shop.name}
        old={[["team"], keys.counts]}
        work={(name) => renameShop(shop.id, name)}
        open={doing === "name"}
        onClose={done}
      />
      <Members shop={shop} open={doing === "members"} onClose={done} />
    </li>
  );
}

function Members({ shop, open, onClose }: { shop: ShopView; open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const { data } = useQuery(staffQuery);
  const { turned, turn, error } = useTurns(shop.id);
  return (
    <Dialog
      title={t("settings.shops.membersOf", { name: shop.name })}
      about={t("settings.shops.membersText")}
      open={open}
      onClose={onClose}
    >
      <ul className="ticks">
        {(data?.items ?? [])
          .filter((one) => !one.disabledAt)
          .map((one) => (
            <li key={one.id}>
              <label className="tick">
                <input
                  type="checkbox"
                  checked={turned.get(one.id) ?? shop.members.some(({ id }) => id === one.id)}
                  onChange={(event) => void turn(one.id, event.target.checked)}
                />
                {one.name}
              </label>
            </li>
          ))}
      </ul>
      <Refused error={error} />
      <div className="acts">
        <Button onClick={onClose}>{t("settings.done")}</Button>
      </div>
    </Dialog>
  );
}

/** Who was taken in or out just now: shown at once, several at a time, and taken back when the server refuses. */
function useTurns(shopId: string) {
  const client = useQueryClient();
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const turn = async (staffId: string, belongs: boolean) => {
    setError(null);
    setTurned((before) => new Map(before).set(staffId, belongs));
    try {
      await (belongs ? addMember(shopId, staffId) : dropMember(shopId, staffId));
    } catch (failure) {
      setTurned((before) => new Map([...before].filter(([id]) => id !== staffId)));
      setError(failure);
    }
    await Promise.all([["team"], keys.counts].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return { turned, turn, error };
}
