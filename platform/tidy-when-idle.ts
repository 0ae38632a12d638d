import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much was worked since the last look, of one core, and how many bytes of garbage there may be. */
export type Look = { busy: number; heldBytes: number; tidiedBytes: number };

const lookMs = 5_000;
/** Less of a core than this, and nobody waits for an answer. */
const idleShare = 0.03;
/** Less than this is not worth a tenth of a second in which nobody is answered. */
const worthBytes = 40_000_000;

/** Whether nothing happens and enough was left lying about. */
export const isWorthTidying = ({ busy, heldBytes, tidiedBytes }: Look): boolean =>
  busy < idleShare && heldBytes - tidiedBytes > worthBytes;

/** What the process holds for itself, on the heap and beside it. */
export const heldBytes = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/**
 * Node tidies up when it needs room, and never because it has time: what a burst of mail left stays for days on a machine where
 * nothing happens. Looks every few seconds whether nothing happens, and gives back what is no longer needed. Answers how to end it.
 */
export function tidyWhenIdle({ everyMs = lookMs, busy = shareOfACore(), collect = collector() } = {}): () => void {
  let tidied = heldBytes();
  const timer = setInterval(() => {
    if (!isWorthTidying({ busy: busy(), heldBytes: heldBytes(), tidiedBytes: tidied })) return;
    collect();
    tidied = heldBytes();
    // What tidying up took is no work.
    busy();
  }, everyMs).unref();
  return () => clearInterval(timer);
}

/** How much this process worked since it was asked last: 1 is a core all the time. */
function shareOfACore(): () => number {
  let [before, at] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    const passed = performance.now() - at;
    [before, at] = [process.cpuUsage(), performance.now()];
    return (user + system) / 1000 / passed;
  };
}

/** Node's own tidying up, which only a flag brings to light. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return collect;
}
