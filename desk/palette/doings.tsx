import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Command } from "cmdk";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
import { countsQuery } from "../api/conversations.ts";
import { type Act, lineOf, written } from "../frame/act-table.ts";
import { perform, possibleActs } from "../frame/acts.ts";
import { awayItems, inboxItems, roomItems } from "../frame/nav-items.ts";
import { useMe } from "../frame/use-me.ts";
import { housePartsFor, ownParts } from "../settings/parts.ts";
import { fits } from "./fitting.ts";
import { Line, type Way } from "./line.tsx";
import { Marked } from "./marked.tsx";

/** What can be done at the moment, with its key. */
export function Doings({ typed }: { typed: string }) {
  const { t } = useWords();
  const { conversation } = useParams({ strict: false });
  // As things stood when the palette was opened.
  const [possible] = useState(possibleActs);
  const fitting = possible.filter((act) => !lineOf(act).step && fits(t(`acts.${act}`), typed));
  if (fitting.length === 0) return null;
  return (
    <Command.Group heading={conversation ? t("palette.withOpen") : t("palette.doIt")}>
      {inOrder(fitting).map((act) => {
        const { key, icon } = lineOf(act);
        return (
          <Line
            key={act}
            id={`act ${act}`}
            sign={<Icon name={icon} />}
            end={key ? <kbd>{written(key)}</kbd> : null}
            run={() => perform(act)}
          >
            <Marked name={t(`acts.${act}`)} typed={typed} />
          </Line>
        );
      })}
    </Command.Group>
  );
}

/** What concerns the open conversation comes first. */
const inOrder = (acts: Act[]) =>
  acts.toSorted((a, b) => Number(lineOf(b).place === "conversation") - Number(lineOf(a).place === "conversation"));

/** The pages one can go to. */
export function Goings({ typed }: { typed: string }) {
  const { t } = useWords();
  const fitting = usePages().filter(({ name }) => fits(name, typed));
  if (fitting.length === 0) return null;
  return (
    <Command.Group heading={t("palette.go")}>
      {fitting.map(({ id, name, icon, way }) => (
        <Line key={id} id={`go ${id}`} sign={<Icon name={icon} />} way={way}>
          <Marked name={name} typed={typed} />
        </Line>
      ))}
    </Command.Group>
  );
}

type PageLine = { id: string; name: string; icon: IconName; way: Way };

function usePages(): PageLine[] {
  const { t } = useWords();
  const me = useMe();
  const { data: counts } = useQuery(countsQuery);
  const rooms = [...inboxItems(t, me, counts), ...awayItems(t), ...roomItems(t, counts, "")];
  const settings = [...ownParts, ...housePartsFor(me.role)];
  return [
    ...rooms.map(({ id, label, icon, link }) => ({ id, name: label, icon, way: link })),
    ...settings.map(
      (part): PageLine => ({
        id: `settings ${part}`,
        name: t("palette.setting", { name: t(`settings.names.${part}`) }),
        icon: "gear",
        way: { to: "/settings/$part", params: { part } },
      }),
    ),
  ];
}
