import type { BatchResult } from "../../conversations/bulk/contract.ts";
import type { AssignmentInput, ConversationView } from "../../conversations/contract.ts";
import { doToMany, takeBackMany } from "./bulk.ts";
import { isCode, ProblemError } from "./problem.ts";
import { get } from "./request.ts";

/** `wayBack` is null when it stood so already; `inSight`: whoever gave it away still sees it. */
export type Given = { wayBack: (() => Promise<void>) | null; inSight: boolean };

/** Gives a conversation away as one does with many: for only that has a way back which leads out of another shop again. */
export async function giveAway(id: string, input: AssignmentInput): Promise<Given> {
  const result = await doToMany({ ids: [id], action: { do: "assign", ...input } });
  refuse(result);
  const { id: batch } = result;
  const wayBack = async () => {
    if (batch) refuse(await takeBackMany(batch));
  };
  return { wayBack: batch ? wayBack : null, inSight: await isInSight(id) };
}

/** Of many some may be refused; of one that is all. */
function refuse({ items }: BatchResult): void {
  const reason = items.find(({ outcome }) => outcome === "refused")?.reason;
  if (reason === "no-conversation") throw new ProblemError("not_found");
  if (reason) throw new ProblemError("conflict", { reason });
}

async function isInSight(id: string): Promise<boolean> {
  try {
    await get<ConversationView>(`/conversations/${id}`);
    return true;
  } catch (error) {
    if (isCode(error, "not_found")) return false;
    throw error;
  }
}
