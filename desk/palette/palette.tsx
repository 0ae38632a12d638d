import "./palette.css";
import { Dialog as Base } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { SearchResult } from "../../conversations/search/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Kbd } from "../../platform/ui/kbd.tsx";
import { Choosing } from "./choosing.ts";
import { Doings, Goings } from "./doings.tsx";
import { Lately, PeopleFound, useGlance, WordsFound } from "./found.tsx";
import { Line } from "./line.tsx";
import { besideKey, showPalette, takeEarly, usePaletteOpen } from "./opening.ts";

/** Finds people, conversations, actions and pages; one field over everything. */
export function Palette() {
  const { t } = useWords();
  const open = usePaletteOpen();
  const next = useRef<(() => void) | undefined>(undefined);
  const beside = useRef(false);
  const choosing = useMemo(
    () => ({
      leave: (then?: () => void) => {
        next.current = then;
        showPalette(false);
      },
      beside: () => beside.current,
    }),
    [],
  );
  // What was chosen may take the focus somewhere: it happens once the palette has gone, and keeps it.
  const gone = () => {
    const then = next.current;
    next.current = undefined;
    then?.();
  };
  return (
    <Base.Root
      open={open}
      onOpenChange={(wanted) => showPalette(wanted)}
      onOpenChangeComplete={(shown) => (shown ? undefined : gone())}
    >
      <Base.Portal>
        <Base.Backdrop className="veil" />
        <Base.Popup
          className="palette"
          aria-label={t("palette.open")}
          finalFocus={() => next.current === undefined}
          onKeyDownCapture={(event) => {
            beside.current = event.metaKey || event.ctrlKey;
          }}
        >
          <Choosing value={choosing}>
            <Inside />
          </Choosing>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Inside() {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const q = useRested(typed.trim());
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    setTyped(takeEarly());
  }, []);
  const shown = useDeferredValue(typed.trim());
  const { data, isError } = useGlance(q);
  const list = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState("");
  // What came from the server stands before what stood there: the first line is the one that Enter takes.
  useEffect(() => {
    if (shown !== "" && !data) return;
    const first = list.current?.querySelector("[cmdk-item]");
    choose(first?.getAttribute("data-value") ?? "");
  }, [shown, data]);
  return (
    <Command label={t("palette.label")} shouldFilter={false} loop value={chosen} onValueChange={choose}>
      <div className="field">
        <Icon name="search" />
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder={t("palette.hint")}
          maxLength={200}
          ref={field}
        />
      </div>
      <Command.List label={t("palette.label")} ref={list}>
        {shown === "" ? <Nothing /> : <Something typed={shown} found={data} failed={isError} />}
      </Command.List>
      <Foot />
    </Command>
  );
}

/** Before anything is typed. */
const Nothing = () => (
  <>
    <Doings typed="" />
    <Lately />
    <Goings typed="" />
  </>
);

type SomethingProps = { typed: string; found: SearchResult | undefined; failed: boolean };

function Something({ typed, found, failed }: SomethingProps) {
  const { t } = useWords();
  return (
    <>
      <PeopleFound people={found?.customers.slice(0, 5) ?? []} typed={typed} />
      <Doings typed={typed} />
      <Goings typed={typed} />
      <WordsFound hits={found?.messages.items ?? []} />
      <Command.Group>
        <Line
          id="everything"
          sign={<Icon name="search" />}
          way={{ to: "/search", search: { q: typed } }}
          end={<kbd>/</kbd>}
        >
          {t("palette.everything", { q: typed })}
        </Line>
      </Command.Group>
      {failed ? <p className="failed">{t("palette.failed")}</p> : null}
    </>
  );
}

const restMs = 120;

/** What is typed, once the fingers rest: only then the server is asked. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}

function Foot() {
  const { t } = useWords();
  return (
    <p className="foot" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t("palette.choose")}
      </span>
      <span>
        <kbd>↵</kbd> {t("palette.enter")}
      </span>
      <span>
        <Kbd keys={besideKey} /> {t("palette.beside")}
      </span>
      <span>
        <kbd>Esc</kbd> {t("palette.shut")}
      </span>
    </p>
  );
}
