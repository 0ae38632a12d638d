import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { decide, undecide } from "../api/matches.ts";
import { explain } from "../api/problem.ts";
import { namesOf } from "./names.ts";

const none: ReadonlySet<string> = new Set();
const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((one) => one !== id));

export type Deciding = ReturnType<typeof useDeciding>;

/**
 * Says of two records whether they are one person. The pair leaves its list at once and comes back when the server refuses; who
 * thinks better of it takes the decision back. `back` opens the pair again then.
 */
export function useDeciding() {
  const { t } = useWords();
  const [heard, setHeard] = useState("");
  const { hidden, carryOut } = useHiding();
  const last = useRef<{ match: MatchView; back: () => void }[]>([]);

  const takeBack = async (match: MatchView, back: () => void) => {
    last.current = last.current.filter((one) => one.match.id !== match.id);
    if (await carryOut(match.id, () => undecide(match.id))) say({ text: t("matches.takenBack", namesOf(t, match)) });
    back();
  };

  return {
    /** Decided here, and on the way out of the list. */
    hidden,
    /** What a screen reader hears of the pair that follows. */
    heard,
    hear: setHeard,
    takeBack,
    /** Takes the newest decision of this visit back. False when there is none. */
    takeLastBack: (): boolean => {
      const newest = last.current.at(-1);
      if (newest) void takeBack(newest.match, newest.back);
      return newest !== undefined;
    },
    decide: async (match: MatchView, same: boolean, back: () => void): Promise<void> => {
      const done = () => {
        last.current.push({ match, back });
        const undo = { label: t("basics.undo"), run: () => void takeBack(match, back) };
        say({ text: t(same ? "matches.saidSame" : "matches.saidDifferent", namesOf(t, match)), action: undo });
      };
      if (!(await carryOut(match.id, () => decide(match.id, { same, seen: match.state }).then(done)))) back();
    },
  };
}

/** Carries a change of a pair out: the pair is hidden until the lists are new, or the server refused. Answers whether it was done. */
function useHiding() {
  const { t } = useWords();
  const refetch = useRefetch();
  const [hidden, setHidden] = useState(none);
  const carryOut = async (id: string, work: () => Promise<unknown>): Promise<boolean> => {
    setHidden((ids) => new Set([...ids, id]));
    try {
      await work();
      await refetch();
      return true;
    } catch (error) {
      say({ text: explain(t, error), bad: true });
      void refetch();
      return false;
    } finally {
      setHidden((ids) => without(ids, id));
    }
  };
  return { hidden, carryOut };
}

/** Asks anew for all that a decision about two people can have touched. */
export function useRefetch(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([keys.matches, keys.counts, ["customers"]].map((queryKey) => client.invalidateQueries({ queryKey })));
}
