import "./filters.css";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import type { SearchFilter } from "../../conversations/search/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuGroup, MenuItem } from "../../platform/ui/menu.tsx";
import { addressesQuery } from "../api/channels.ts";
import { tagsQuery } from "../api/conversations.ts";
import { shopsQuery, staffQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";
import { dayOf, filterWords, spans, withFilter, withoutFilter } from "./filter-words.ts";
import { fieldId } from "./use-find-key.ts";

type Props = {
  typed: string;
  /** Those that search read in it. */
  filters: readonly SearchFilter[];
  onType: (typed: string) => void;
};
type Kind = SearchFilter["kind"];

/** What the search is narrowed to, each to be taken away, and what else it can be narrowed to: all of it writes words. */
export function Filters({ typed, filters, onType }: Props) {
  const { t } = useWords();
  const add = (kind: Kind, value: string) => onType(withFilter(typed, filterWords(t(`search.filter.${kind}`), value)));
  useEffect(() => {
    // What was just used is gone: a menu that became a filter, or a filter that was removed.
    if (filters && document.activeElement === document.body) document.getElementById(fieldId)?.focus();
  }, [filters]);
  const isSet = (...kinds: Kind[]) => filters.some(({ kind }) => kinds.includes(kind));
  return (
    <fieldset className="narrow" aria-label={t("search.narrow")}>
      {filters.map((filter) => (
        <Chip key={filter.text} filter={filter} onRemove={() => onType(withoutFilter(typed, filter.text))} />
      ))}
      {isSet("from") ? null : <FromMenu add={add} />}
      {isSet("to") ? null : <ToMenu add={add} />}
      {isSet("before", "after") ? null : <WhenMenu add={add} />}
      {isSet("tag") ? null : <TagMenu add={add} />}
      {isSet("is") ? null : <StateMenu add={add} />}
      {isSet("in") ? null : <PlaceMenu add={add} />}
      {isSet("has") ? null : (
        <Button look="bare" size="sm" onClick={() => add("has", t("search.attachment"))}>
          <Icon name="clip" small />
          {t("search.withFiles")}
        </Button>
      )}
    </fieldset>
  );
}

function Chip({ filter, onRemove }: { filter: SearchFilter; onRemove: () => void }) {
  const { t } = useWords();
  const shown = useShown(filter);
  return (
    <span className="set">
      <span className="cut">{shown}</span>
      <button type="button" aria-label={t("search.removeFilter", { filter: shown })} onClick={onRemove}>
        <Icon name="x" small />
      </button>
    </span>
  );
}

/** A filter in words. */
function useShown(filter: SearchFilter): string {
  const { t, format } = useWords();
  switch (filter.kind) {
    case "has":
      return t("search.withFiles");
    case "is":
      return t(`search.states.${filter.value}`);
    case "before":
    case "after":
      return t(`search.shown.${filter.kind}`, { day: format.day(filter.value) });
    case "in":
      return t("search.shown.in", { place: isAway(filter.value) ? t(`search.places.${filter.value}`) : filter.value });
    default:
      return t(`search.shown.${filter.kind}`, { name: filter.value });
  }
}

const away = ["spam", "deleted"] as const;
const isAway = (place: string): place is (typeof away)[number] => away.some((one) => one === place);

type Add = { add: (kind: Kind, value: string) => void };

function Narrow({ label, children }: { label: string; children: ReactNode }) {
  const trigger = (
    <Button look="bare" size="sm">
      {label}
      <Icon name="down" small />
    </Button>
  );
  return (
    <Menu align="start" trigger={trigger}>
      {children}
    </Menu>
  );
}

function FromMenu({ add }: Add) {
  const { t } = useWords();
  const me = useMe();
  const { data: staff } = useQuery(staffQuery);
  const others = (staff?.items ?? []).filter(({ id }) => id !== me.id);
  return (
    <Narrow label={t("search.by.from")}>
      <MenuGroup label={t("search.fromUs")}>
        <MenuItem onSelect={() => add("from", t("search.myself"))}>
          <Face name={me.name} kind="us" size="sm" />
          {t("basics.you")}
        </MenuItem>
        {others.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => add("from", name)}>
            <Face name={name} kind="us" size="sm" />
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
      <TypeIt kind="from" />
    </Narrow>
  );
}

function ToMenu({ add }: Add) {
  const { t } = useWords();
  const { data: addresses } = useQuery(addressesQuery);
  return (
    <Narrow label={t("search.by.to")}>
      <MenuGroup label={t("search.toUs")}>
        {(addresses?.items ?? []).map(({ id, email }) => (
          <MenuItem key={id} icon="mail" onSelect={() => add("to", email)}>
            {email}
          </MenuItem>
        ))}
      </MenuGroup>
      <TypeIt kind="to" />
    </Narrow>
  );
}

/** Customers are too many for a menu: it says what to type. */
function TypeIt({ kind }: { kind: "from" | "to" }) {
  const { t } = useWords();
  return (
    <p className="typeit">{t("search.typeIt", { words: `${t(`search.filter.${kind}`)}:${t("search.someone")}` })}</p>
  );
}

function WhenMenu({ add }: Add) {
  const { t } = useWords();
  return (
    <Narrow label={t("search.by.when")}>
      {spans.map((span) => (
        <MenuItem key={span} onSelect={() => add("after", dayOf(span))}>
          {t(`search.spans.${span}`)}
        </MenuItem>
      ))}
      <p className="typeit">{t("search.typeIt", { words: `${t("search.filter.before")}:${dayOf("month")}` })}</p>
    </Narrow>
  );
}

function TagMenu({ add }: Add) {
  const { t } = useWords();
  const { data: tags } = useQuery(tagsQuery);
  const all = tags?.items ?? [];
  if (all.length === 0) return null;
  return (
    <Narrow label={t("search.by.tag")}>
      {all.slice(0, 100).map((tag) => (
        <MenuItem key={tag} icon="tag" onSelect={() => add("tag", tag)}>
          {tag}
        </MenuItem>
      ))}
    </Narrow>
  );
}

function StateMenu({ add }: Add) {
  const { t } = useWords();
  return (
    <Narrow label={t("search.by.state")}>
      {(["open", "closed", "snoozed"] as const).map((state) => (
        <MenuItem key={state} onSelect={() => add("is", t(`search.stateNames.${state}`))}>
          {t(`search.states.${state}`)}
        </MenuItem>
      ))}
    </Narrow>
  );
}

function PlaceMenu({ add }: Add) {
  const { t } = useWords();
  const { data: shops } = useQuery(shopsQuery);
  return (
    <Narrow label={t("search.by.place")}>
      {(shops?.items ?? []).map(({ id, name }) => (
        <MenuItem key={id} icon="store" onSelect={() => add("in", name)}>
          {name}
        </MenuItem>
      ))}
      <MenuItem icon="spam" onSelect={() => add("in", "spam")}>
        {t("search.places.spam")}
      </MenuItem>
      <MenuItem icon="bin" onSelect={() => add("in", t("search.binName"))}>
        {t("search.places.deleted")}
      </MenuItem>
    </Narrow>
  );
}
