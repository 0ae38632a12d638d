import { instant, presentProfile } from "../../reading/present-profile.ts";
import type { MatchSide, MatchView } from "../contract.ts";
import { bitsOf } from "../odds.ts";
import type { MatchRow, SideJson } from "./store.ts";

export function presentMatch(row: MatchRow): MatchView {
  const { id, state, proven, reasons, by } = row;
  return {
    ...{ id, state, proven, reasons, by },
    one: presentSide(row.one),
    other: presentSide(row.other),
    bits: bitsOf(row.mean),
    probability: 1 / (1 + Math.exp(-row.mean)),
    madeAt: row.madeAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

const presentSide = ({ customer, profile, lastAt, ...counts }: SideJson): MatchSide => ({
  ...counts,
  customer: { ...customer, firstAt: instant(customer.firstAt) },
  profile: presentProfile(profile),
  lastAt: instant(lastAt),
});
