import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { matchQuery } from "../api/matches.ts";
import { useActs } from "../frame/acts.ts";
import { useMe } from "../frame/use-me.ts";
import { namesOf } from "./names.ts";
import type { Deciding } from "./use-deciding.ts";
import type { MatchPlace } from "./use-matches.ts";

/** The open pair: as the list has it, else asked for. */
export function useOpenMatch({ rows, open }: MatchPlace) {
  const listed = rows.find(({ id }) => id === open);
  const asked = useQuery({ ...matchQuery(open ?? ""), enabled: open !== undefined && !listed });
  return { match: listed ?? (open === undefined ? undefined : asked.data), asked };
}

/** Decides the open pair, and goes on to the next one at once. */
export function useDecide(place: MatchPlace, deciding: Deciding) {
  const { t } = useWords();
  return (match: MatchView, same: boolean) => {
    const next = place.beside(1) ?? place.beside(-1);
    const following = next?.id === match.id ? undefined : next;
    deciding.hear(following ? t("matches.nextPair", namesOf(t, following)) : t("matches.lastPair"));
    void deciding.decide(match, same, () => place.go(match.id));
    place.go(following?.id);
    // The answers go with the last pair: the focus stays on the page.
    if (!following) document.getElementById("main")?.focus();
  };
}

/** What was joined by itself can be confirmed. */
export const mayBeSame = ({ state, by }: MatchView) => state !== "joined" || by === null;
export const mayBeTwo = ({ state }: MatchView) => state !== "apart";
export const isSaid = ({ state, by }: MatchView) => by !== null && (state === "joined" || state === "apart");

/** 1 same person, 2 not the same, z takes it back, j/k and the arrows go through the list, Enter opens the person. */
export function useMatchKeys(place: MatchPlace, deciding: Deciding): void {
  const { role } = useMe();
  const { match } = useOpenMatch(place);
  const decide = useDecide(place, deciding);
  const mine = role === "readonly" ? undefined : match;
  const move = (step: 1 | -1) => {
    const next = place.beside(step);
    if (next) place.go(next.id);
  };
  useArrows(move);
  useActs({
    next: () => move(1),
    previous: () => move(-1),
    read: match ? (event) => look(match, event) : undefined,
    leave: place.chosen ? () => place.go(undefined) : undefined,
    samePerson: mine && mayBeSame(mine) ? () => decide(mine, true) : undefined,
    twoPeople: mine && mayBeTwo(mine) ? () => decide(mine, false) : undefined,
    takeBack:
      role === "readonly"
        ? undefined
        : () => {
            if (!deciding.takeLastBack() && mine && isSaid(mine)) void deciding.takeBack(mine, () => undefined);
          },
  });
}

/** Enter on a control is the control's; elsewhere it opens one of the two, with shift the other. */
function look({ one, other }: MatchView, event?: KeyboardEvent): void {
  if (event?.target instanceof HTMLElement && event.target.closest("a, button, summary")) {
    event.target.click();
    return;
  }
  const { customer } = event?.shiftKey ? other : one;
  window.open(`/customers/${customer.id}`, "_blank", "noopener");
}

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go through the list, while the focus is in it or nowhere. */
function useArrows(move: (step: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (!step || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at !== document.body && !at?.closest(".list-col .scroll")) return;
      event.preventDefault();
      move(step);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [move]);
}
