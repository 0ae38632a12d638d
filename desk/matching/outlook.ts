import type { MatchingInput, OutlookPoint } from "../../customers/matching/contract.ts";

/** From where to where lines can be moved, in points. */
export const lowest = -10;
export const highest = 20;

/** What joining from so many points on would get wrong and miss: read off between the points the data has. */
export function outlookAt(outlook: readonly OutlookPoint[], bits: number): OutlookPoint {
  const after = outlook.findIndex((point) => point.bits >= bits);
  const right = outlook[after < 0 ? outlook.length - 1 : after];
  const left = outlook[after <= 0 ? 0 : after - 1] ?? right;
  if (!left || !right) return { bits, wrong: 0, missed: 0, joined: 0 };
  const share = right.bits === left.bits || after < 0 ? 1 : Math.max(0, (bits - left.bits) / (right.bits - left.bits));
  const between = (of: "wrong" | "missed" | "joined") => left[of] + share * (right[of] - left[of]);
  return { bits, wrong: between("wrong"), missed: between("missed"), joined: between("joined") };
}

export type Lines = { link: number; ask: number };

/** What is saved: where nothing is joined alone, the line to join from is not shown and gives way to the one to ask from. */
export const settled = (input: MatchingInput, { link, ask }: Lines): MatchingInput =>
  !input.alone && ask > link ? { ...input, link: ask } : input;

/** What lines would mean, in figures for sentences: `wrong` and `missed` of 100, `asked` in pairs. */
export function meaningOf(outlook: readonly OutlookPoint[], { link, ask }: Lines, alone: boolean) {
  const [joins, asks] = [outlookAt(outlook, link), outlookAt(outlook, Math.min(ask, link))];
  return {
    wrong: joins.wrong * 100,
    missed: joins.missed * 100,
    asked: Math.max(0, Math.round(alone ? asks.joined - joins.joined : asks.joined)),
  };
}
