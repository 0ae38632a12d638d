import { z } from "zod";
import { JourneyStage } from "../../customers/contract.ts";

/** To which stage of the customer's journey a conversation belongs; null when nobody says so any more. */
export const StageInput = z.object({ stage: JourneyStage.nullable() });
export type StageInput = z.infer<typeof StageInput>;
