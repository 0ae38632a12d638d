import { Popover } from "@base-ui/react/popover";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuChoice, MenuChoices } from "../../platform/ui/menu.tsx";
import { customerTagsQuery, type Narrowing } from "../api/directory.ts";
import { shopsQuery, staffQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";
import { isNarrowed } from "./narrowing.ts";

type Props = { narrowing: Narrowing; onChange: (narrowing: Narrowing) => void };

/** What narrows the list, and its order. All of it stands in the address. */
export function Filters({ narrowing, onChange }: Props) {
  const { t } = useWords();
  const set = (change: { [K in keyof Narrowing]?: Narrowing[K] | undefined }) => {
    const { q, sort } = narrowing;
    const whole = { ...(q ? { q } : {}), ...(sort ? { sort } : {}), ...narrowing, ...change };
    onChange(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Narrowing);
  };
  const { kind, open } = narrowing;
  return (
    <fieldset className="filters" aria-label={t("customers.narrow.title")}>
      <Choice
        name={t("customers.narrow.kind")}
        value={kind}
        options={(["person", "organisation"] as const).map((one) => [one, t(`customers.kindsMany.${one}`)])}
        onChoose={(one) => set({ kind: one as Narrowing["kind"] })}
      />
      <OfTeam narrowing={narrowing} set={set} />
      <Choice
        name={t("customers.narrow.open")}
        value={open === undefined ? undefined : String(open)}
        options={(["true", "false"] as const).map((one) => [one, t(`customers.narrow.opens.${one}`)])}
        onChoose={(one) => set({ open: one === undefined ? undefined : one === "true" })}
      />
      <Days
        name={t("customers.narrow.last")}
        after={narrowing.lastAfter}
        before={narrowing.lastBefore}
        onChange={(lastAfter, lastBefore) => set({ lastAfter, lastBefore })}
      />
      <Days
        name={t("customers.narrow.known")}
        after={narrowing.knownAfter}
        before={narrowing.knownBefore}
        onChange={(knownAfter, knownBefore) => set({ knownAfter, knownBefore })}
      />
      {isNarrowed({ ...narrowing, q: undefined }) ? (
        <Act onClick={() => onChange(narrowing.q ? { q: narrowing.q } : {})}>{t("customers.narrow.clear")}</Act>
      ) : null}
      <Order narrowing={narrowing} onChoose={(sort) => set({ sort })} />
    </fieldset>
  );
}

function OfTeam({ narrowing, set }: { narrowing: Narrowing; set: (change: Narrowing) => void }) {
  const { t } = useWords();
  const me = useMe();
  const { data: staff } = useQuery(staffQuery);
  const { data: shops } = useQuery(shopsQuery);
  const { data: tags } = useQuery(customerTagsQuery);
  const hosts = (staff?.items ?? []).filter(
    (one) => one.id !== me.id && (!one.disabledAt || one.id === narrowing.host),
  );
  const words = tags?.items ?? [];
  const known = narrowing.tag && !words.includes(narrowing.tag) ? [narrowing.tag, ...words] : words;
  return (
    <>
      <Choice
        name={t("customers.host")}
        value={narrowing.host}
        options={[
          [me.id, t("basics.you")],
          ...hosts.map(({ id, name }): [string, string] => [id, name]),
          ["none", t("customers.noHost")],
        ]}
        onChoose={(host) => set({ host } as Narrowing)}
      />
      {(shops?.items.length ?? 0) > 1 ? (
        <Choice
          name={t("customers.shop")}
          value={narrowing.shop}
          options={(shops?.items ?? []).map(({ id, name }): [string, string] => [id, name])}
          onChoose={(shop) => set({ shop } as Narrowing)}
        />
      ) : null}
      {known.length > 0 ? (
        <Choice
          name={t("customers.tag")}
          value={narrowing.tag}
          options={known.map((name): [string, string] => [name, name])}
          onChoose={(tag) => set({ tag } as Narrowing)}
        />
      ) : null}
    </>
  );
}

type ChoiceProps = {
  name: string;
  value: string | undefined;
  options: [value: string, label: string][];
  onChoose: (value: string | undefined) => void;
};

/** One thing to narrow by: says what is chosen, and lets go of it. */
function Choice({ name, value, options, onChoose }: ChoiceProps) {
  const { t } = useWords();
  const chosen = options.find(([one]) => one === value)?.[1];
  return (
    <Control name={name} chosen={chosen}>
      {(trigger) => (
        <Menu trigger={trigger} align="start">
          <MenuChoices value={value ?? ""} onChange={(one) => onChoose(one === "" ? undefined : one)}>
            <MenuChoice value="">{t("customers.narrow.any")}</MenuChoice>
            {options.map(([one, label]) => (
              <MenuChoice key={one} value={one}>
                {label}
              </MenuChoice>
            ))}
          </MenuChoices>
        </Menu>
      )}
    </Control>
  );
}

type ControlProps = { name: string; chosen: string | undefined; children: (trigger: React.ReactElement) => ReactNode };

function Control({ name, chosen, children }: ControlProps) {
  return children(
    <button type="button" className="narrow" data-on={chosen ? true : undefined}>
      {chosen ? (
        <>
          <span className="quiet">{name}</span> <span className="cut">{chosen}</span>
        </>
      ) : (
        name
      )}
      <Icon name="down" small />
    </button>,
  );
}

type DaysProps = {
  name: string;
  after: string | undefined;
  before: string | undefined;
  onChange: (after: string | undefined, before: string | undefined) => void;
};

/** From a day on, up to a day, or between two. */
function Days({ name, after, before, onChange }: DaysProps) {
  const { t, format } = useWords();
  const day = (value: string) => format.day(`${value}T12:00`);
  const chosen =
    after && before
      ? t("customers.narrow.between", { after: day(after), before: day(before) })
      : after
        ? t("customers.narrow.after", { day: day(after) })
        : before
          ? t("customers.narrow.before", { day: day(before) })
          : undefined;
  return (
    <Popover.Root>
      <Control name={name} chosen={chosen}>
        {(trigger) => <Popover.Trigger render={trigger} />}
      </Control>
      <Popover.Portal>
        <Popover.Positioner className="over" side="bottom" align="start" sideOffset={4}>
          <Popover.Popup className="pop days" aria-label={name}>
            <TextField
              label={t("customers.narrow.from")}
              type="date"
              value={after ?? ""}
              max={before}
              onChange={(event) => onChange(event.target.value || undefined, before)}
            />
            <TextField
              label={t("customers.narrow.until")}
              type="date"
              value={before ?? ""}
              min={after}
              onChange={(event) => onChange(after, event.target.value || undefined)}
            />
            <Button size="sm" onClick={() => onChange(undefined, undefined)}>
              {t("customers.narrow.any")}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const orders = ["name", "last"] as const;

function Order({ narrowing, onChoose }: { narrowing: Narrowing; onChoose: (sort: "last" | undefined) => void }) {
  const { t } = useWords();
  const value = narrowing.sort ?? "name";
  return (
    <span className="order">
      <Menu
        trigger={
          <button type="button" className="narrow">
            <span className="quiet">{t("customers.narrow.order")}</span> {t(`customers.narrow.orders.${value}`)}
            <Icon name="down" small />
          </button>
        }
      >
        <MenuChoices value={value} onChange={(one) => onChoose(one === "last" ? "last" : undefined)}>
          {orders.map((one) => (
            <MenuChoice key={one} value={one}>
              {t(`customers.narrow.orders.${one}`)}
            </MenuChoice>
          ))}
        </MenuChoices>
      </Menu>
    </span>
  );
}
