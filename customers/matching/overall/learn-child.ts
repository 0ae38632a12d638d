import { Refusal } from "../../../platform/errors.ts";
import type { Answer, Told } from "./learn-apart.ts";
import { learnFrom, Records } from "./lesson.ts";

const records = new Records();
const answer = (said: Answer) => process.send?.(said);

process.on("message", (told: Told) => {
  if ("records" in told) for (const words of told.records) records.add(words);
  else void learn(told.lanes);
});
// Whoever asked is gone: nobody needs the answer.
process.on("disconnect", () => process.exit());

async function learn(lanes: number): Promise<void> {
  try {
    answer({ learned: await learnFrom(records, lanes) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer({ refused: error.message });
  }
}
