import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PresenceKeeper } from "./presence-keeper.ts";

const pauses = { restMs: 400, beatMs: 20_000, idleMs: 8_000 };
let told: string[];
let failures: unknown[];
/** What the server does with the next sign. */
let answer: () => Promise<void>;
let keeper: PresenceKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  failures = [];
  answer = async () => undefined;
  const server = {
    show: (id: string, doing: string) => said(`${id} ${doing}`),
    leave: () => said("gone"),
  };
  keeper = new PresenceKeeper(server, pauses, (error) => failures.push(error));
});
afterEach(() => void vi.useRealTimers());

const said = (what: string) => {
  told.push(what);
  return answer();
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const opened = async () => {
  keeper.open("a");
  await pass(pauses.restMs);
};

describe("being there", () => {
  it("is told after a rest, not while one passes by", async () => {
    for (const id of ["a", "b", "c"]) {
      keeper.open(id);
      await pass(100);
      keeper.leave(id);
    }
    expect(told).toEqual([]);
    keeper.open("d");
    await pass(pauses.restMs);
    expect(told).toEqual(["d looking"]);
  });

  it("is told again and again, at its rhythm", async () => {
    await opened();
    await pass(2 * pauses.beatMs);
    expect(told).toEqual(["a looking", "a looking", "a looking"]);
  });

  it("moves without going, and goes at once", async () => {
    await opened();
    keeper.leave("a");
    keeper.open("b");
    await pass(pauses.restMs);
    keeper.leave("b");
    await pass(0);
    await pass(3 * pauses.beatMs);
    expect(told).toEqual(["a looking", "b looking", "gone"]);
  });

  it("is told after its rest, however long the going before it took to get through", async () => {
    await opened();
    const through = Promise.withResolvers<void>();
    answer = () => through.promise;
    keeper.leave("a");
    await pass(0);
    answer = async () => undefined;
    keeper.open("b");
    await pass(pauses.restMs / 2);
    through.resolve();
    await pass(pauses.restMs / 2);
    expect(told).toEqual(["a looking", "gone", "b looking"]);
  });

  it("falls silent while the page is hidden, and speaks when it is seen again", async () => {
    await opened();
    keeper.see(false);
    await pass(3 * pauses.beatMs);
    expect(told).toEqual(["a looking"]);
    keeper.see(true);
    await pass(0);
    expect(told).toEqual(["a looking", "a looking"]);
  });

  it("is not told of a page that opens behind another", async () => {
    keeper.see(false);
    await opened();
    expect(told).toEqual([]);
    keeper.leave("a");
    await pass(pauses.beatMs);
    expect(told).toEqual([]);
  });

  it("ends when the page closes, once, and goes on when it is brought back", async () => {
    await opened();
    await keeper.close();
    await keeper.close();
    await pass(2 * pauses.beatMs);
    expect(told).toEqual(["a looking", "gone"]);
    keeper.see(true);
    await pass(0);
    expect(told.at(-1)).toBe("a looking");
  });

  it("goes on after a sign that did not get through", async () => {
    answer = () => Promise.reject(new Error("offline"));
    await opened();
    expect(failures).toHaveLength(1);
    answer = async () => undefined;
    await pass(pauses.beatMs);
    expect(told).toEqual(["a looking", "a looking"]);
  });

  it("tells the last of what changed while a sign was under way", async () => {
    const under = Promise.withResolvers<void>();
    answer = () => under.promise;
    await opened();
    keeper.writes("a", "answering");
    keeper.stops("a");
    keeper.writes("a", "noting");
    expect(told).toEqual(["a looking"]);
    answer = async () => undefined;
    under.resolve();
    await pass(0);
    expect(told).toEqual(["a looking", "a noting"]);
  });
});

describe("writing", () => {
  it("is told with the first key, goes on with every further one, and ends after a while without", async () => {
    await opened();
    for (let key = 0; key < 5; key++) {
      keeper.writes("a", "answering");
      await pass(2_000);
    }
    expect(told).toEqual(["a looking", "a answering"]);
    await pass(pauses.idleMs);
    expect(told).toEqual(["a looking", "a answering", "a looking"]);
  });

  it("ends with what was written", async () => {
    await opened();
    keeper.writes("a", "noting");
    keeper.stops("a");
    await pass(0);
    expect(told).toEqual(["a looking", "a noting", "a looking"]);
  });

  it("elsewhere is not writing here", async () => {
    await opened();
    keeper.writes("b", "answering");
    keeper.stops("b");
    await pass(pauses.idleMs);
    expect(told).toEqual(["a looking"]);
  });

  it("does not follow to the next conversation", async () => {
    await opened();
    keeper.writes("a", "answering");
    await pass(0);
    keeper.leave("a");
    keeper.open("b");
    await pass(pauses.restMs);
    expect(told.at(-1)).toBe("b looking");
  });
});
