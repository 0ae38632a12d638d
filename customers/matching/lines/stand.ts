import { type Actor, require } from "../../../platform/actor.ts";
import type { Count } from "../../../platform/contract.ts";
import type { Db } from "../../../platform/db/database.ts";
import { instant } from "../../reading/present-profile.ts";
import { enoughToLearn, type MatchingView } from "../contract.ts";
import { bitsOf } from "../odds.ts";
import { compareAllJob } from "./compare-again.ts";
import { mostCounted, readStand } from "./store.ts";

/** How matching stands, lines in powers of two. */
export async function getMatching(db: Db, actor: Actor): Promise<MatchingView> {
  require(actor, "read");
  const { learned, link, ask, alone, profiles, running, ...row } = await readStand(db, compareAllJob);
  return {
    learned: learned && {
      at: instant(learned.at),
      profiles: learned.profiles,
      link: bitsOf(learned.link),
      ask: bitsOf(learned.ask),
      outlook: learned.outlook,
    },
    needed: enoughToLearn,
    profiles,
    waiting: capped(row.waiting),
    open: capped(row.open),
    link: link === null ? null : bitsOf(link),
    ask: ask === null ? null : bitsOf(ask),
    alone,
    running,
  };
}

const capped = (value: number): Count => ({ value, capped: value >= mostCounted });
