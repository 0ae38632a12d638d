import { visitPauseMs } from "../customers/timeline/touchpoint.ts";

/** Names of what was met in a visit, the first of each kind. */
export type Seen = { titles: string[]; viewed: string[]; taken: string[]; done: string[]; checkout: boolean };

export type Visit = {
  id: string;
  profileId: string;
  sourceId: string;
  startedAt: Date;
  endedAt: Date;
  /** Pages and screens, and everything else. */
  pages: number;
  actions: number;
  seen: Seen;
};

/** One thing somebody did: `page` shows something by that title. */
export type Step = {
  profileId: string;
  sourceId: string;
  at: Date;
  kind: "page" | "viewed" | "taken" | "checkout" | "done";
  name: string;
};

/** Names kept of each kind. */
const mostNames = 12;

export type Placed = { changed: Visit[]; gone: Visit[] };

/**
 * Puts what one person did into their visits, whatever the order it arrived in. Knows those visits that are near enough in
 * time; answers those that are new or say something else now, and those that became part of another.
 */
export function placeSteps(visits: readonly Visit[], steps: readonly Step[], newId: () => string): Placed {
  const parts = [...visits.map((visit) => ({ visit, isNew: false })), ...steps.map((step) => begun(step))].sort(
    (a, b) => Number(a.visit.startedAt) - Number(b.visit.startedAt),
  );
  const placed: Placed = { changed: [], gone: [] };
  let open: { visit: Visit; touched: boolean } | undefined;
  const close = () => {
    if (open?.touched) placed.changed.push(open.visit.id ? open.visit : { ...open.visit, id: newId() });
  };
  for (const { visit, isNew } of parts) {
    if (open && Number(visit.startedAt) - Number(open.visit.endedAt) <= visitPauseMs) {
      if (open.visit.id && visit.id) placed.gone.push(visit);
      open = { visit: together(open.visit, visit), touched: true };
    } else {
      close();
      open = { visit, touched: isNew };
    }
  }
  close();
  return placed;
}

const none: Seen = { titles: [], viewed: [], taken: [], done: [], checkout: false };
const listOf = { page: "titles", viewed: "viewed", taken: "taken", done: "done" } as const;

function begun({ profileId, sourceId, at, kind, name }: Step): { visit: Visit; isNew: true } {
  const seen = kind === "checkout" ? { ...none, checkout: true } : { ...none, [listOf[kind]]: name ? [name] : [] };
  const counts = kind === "page" ? { pages: 1, actions: 0 } : { pages: 0, actions: 1 };
  return { visit: { id: "", profileId, sourceId, startedAt: at, endedAt: at, ...counts, seen }, isNew: true };
}

/** The one that has a name keeps it, the earlier of two. */
function together(earlier: Visit, later: Visit): Visit {
  return {
    ...earlier,
    id: earlier.id || later.id,
    endedAt: later.endedAt > earlier.endedAt ? later.endedAt : earlier.endedAt,
    pages: earlier.pages + later.pages,
    actions: earlier.actions + later.actions,
    seen: {
      titles: names(earlier.seen.titles, later.seen.titles),
      viewed: names(earlier.seen.viewed, later.seen.viewed),
      taken: names(earlier.seen.taken, later.seen.taken),
      done: names(earlier.seen.done, later.seen.done),
      checkout: earlier.seen.checkout || later.seen.checkout,
    },
  };
}

const names = (one: readonly string[], other: readonly string[]) =>
  [...new Set([...one, ...other])].slice(0, mostNames);

/** Looking around is discovering; who looked at products chooses, who went to the till buys, and who only did things uses. */
export function stageOf({ pages, seen }: Visit): "discover" | "choose" | "buy" | "use" {
  if (seen.checkout) return "buy";
  if (seen.viewed.length + seen.taken.length > 0) return "choose";
  return pages === 0 ? "use" : "discover";
}
