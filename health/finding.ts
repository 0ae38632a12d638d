import { type Finding, type Verdict, verdicts } from "./contract.ts";

type Say = (about: string, reason: string, values?: Finding["values"]) => Finding;
const says =
  (verdict: Verdict): Say =>
  (about, reason, values = {}) => ({ about, verdict, reason, values });

export const good = says("good");
export const look = says("look");
export const act = says("act");

/** The worst of them; nothing to find is good. */
export const worstOf = (findings: readonly Finding[]): Verdict =>
  verdicts[Math.max(0, ...findings.map(({ verdict }) => verdicts.indexOf(verdict)))] ?? "good";
