import { z } from "zod";
import { Instant } from "../platform/contract.ts";

/** As it should be, worth a look, or to be mended now. */
export const verdicts = ["good", "look", "act"] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/**
 * How one thing is. The words are in the dictionary under `health.said.ABOUT.REASON`, with what to do; values fill their gaps:
 * names ending in `Bytes` are sizes, in `At` moments.
 */
export const Finding = z.object({
  about: z.string(),
  verdict: Verdict,
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof Finding>;

/** The worst verdict of all, and every finding in the order it is shown. */
export const HealthView = z.object({ at: Instant, verdict: Verdict, findings: z.array(Finding) });
export type HealthView = z.infer<typeof HealthView>;
