import type { Tx } from "../platform/db/database.ts";
import type { JourneyStage } from "./contract.ts";
import { writeJourney } from "./timeline/store.ts";

/** Says to which stage of the journey messages belong, in the timelines of these profiles; null: nobody says. */
export async function placeTouches(
  tx: Tx,
  of: { profileIds: readonly string[]; messageIds: readonly string[] },
  stage: JourneyStage | null,
): Promise<void> {
  if (of.messageIds.length > 0) await writeJourney(tx, of.profileIds, of.messageIds, stage);
}
