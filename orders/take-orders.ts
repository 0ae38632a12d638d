import { touch } from "../customers/touch.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { type OrderStep, takeSteps } from "./order.ts";
import { insertSteps, readOrders, writeOrders } from "./store.ts";

/**
 * Writes down what happened to orders, and enters it in the timelines of whoever it was told of. The caller sees to it that
 * nobody else does the same for these sources just now.
 */
export async function takeOrders(tx: Tx, steps: readonly OrderStep[]): Promise<void> {
  if (steps.length === 0) return;
  const numbered = steps.filter(({ number }) => number !== "");
  const known = numbered.length > 0 ? await readOrders(tx, numbered) : new Map();
  const taken = takeSteps(known, steps, newId);
  if (taken.orders.length > 0) await writeOrders(tx, taken.orders);
  if (taken.steps.length === 0) return;
  await insertSteps(tx, taken.steps);
  await touch(
    tx,
    taken.steps.map(({ profileId, at, id }) => ({
      ...{ profileId, at, id, kind: "order" as const },
      ...{ direction: "none" as const, conversationId: null, journey: "buy" as const },
    })),
  );
}
