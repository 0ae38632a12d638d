import { describe, expect, it } from "vitest";
import { type Lane, nextPause, type Turn, turnOf } from "./pace.ts";

const now = new Date("2026-11-22T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const calm: Lane = { tries: 0, slowUntil: null, probeUntil: null, nextAt: null, earliestStart: null, underWay: 0 };
const turn = (lane: Partial<Lane>, limits = {}, inLine = false): Turn =>
  turnOf({ ...calm, ...lane }, { perMinute: null, connections: null, ...limits }, inLine, now);
const waits = (result: Turn) => (result.goes ? "goes" : `${result.waitsFor} ${(+result.until - +now) / 1000}`);

describe("a mail and its turn", () => {
  it.each([
    ["goes where nothing is limited", {}, {}, false, "goes"],
    ["waits for a server that takes nothing", { tries: 1, slowUntil: at(60) }, {}, false, "server 60"],
    ["goes to see whether it takes some again", { tries: 2, slowUntil: at(-1) }, {}, false, "goes"],
    ["waits while another one does that", { tries: 2, slowUntil: at(-1), probeUntil: at(20) }, {}, false, "server 20"],
    ["goes while fewer than the limit began", {}, { perMinute: 30 }, false, "goes"],
    ["waits until the earliest is a minute old", { earliestStart: at(-50) }, { perMinute: 30 }, false, "pace 10"],
    ["goes when it is", { earliestStart: at(-60) }, { perMinute: 30 }, false, "goes"],
    [
      "stands behind those who wait",
      { earliestStart: at(-50), nextAt: at(20) },
      { perMinute: 60 },
      false,
      "pace 21.04",
    ],
    ["does not overtake them when there is room", { nextAt: at(20) }, { perMinute: 60 }, false, "pace 21.04"],
    ["that has waited goes when there is room", { nextAt: at(20) }, { perMinute: 60 }, true, "goes"],
    ["that has waited keeps its place", { earliestStart: at(-59), nextAt: at(20) }, { perMinute: 60 }, true, "pace 1"],
    ["waits while as many are under way as may be", { underWay: 2 }, { connections: 2 }, false, "pace 1"],
    ["goes when one is through", { underWay: 1 }, { connections: 2 }, false, "goes"],
  ] as const)("%s", (_what, lane, limits, inLine, expected) => {
    expect(waits(turn(lane, limits, inLine))).toBe(expected);
  });

  it("that is to see whether a server takes some says so", () => {
    expect(turn({ tries: 1 })).toEqual({ goes: true, probes: true });
    expect(turn({})).toEqual({ goes: true, probes: false });
  });
});

it("a server is left alone longer each time, half an hour at most", () => {
  expect([0, 1, 2, 3, 6, 99].map((tries) => nextPause(tries) / 60_000)).toEqual([1, 1, 2, 5, 30, 30]);
});
