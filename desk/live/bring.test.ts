import { afterEach, describe, expect, it } from "vitest";
import { bring } from "./bring.ts";
import { noteStanding } from "./standing.ts";

afterEach(() => noteStanding(true));

/** A part that comes only at the try of that number. */
function comingAt(number: number) {
  let tries = 0;
  return async () => {
    tries++;
    if (tries < number) throw new TypeError("Failed to fetch dynamically imported module");
    return tries;
  };
}

describe("a part of the desk", () => {
  it("comes", async () => {
    expect(await bring(comingAt(1))()).toBe(1);
  });

  it("comes with the server, when that was lost", async () => {
    noteStanding(false);
    const part = bring(comingAt(2))();
    noteStanding(true);
    expect(await part).toBe(2);
  });

  it("is an error when the server is there and does not have it", async () => {
    noteStanding(true);
    await expect(bring(comingAt(2))()).rejects.toThrow("Failed to fetch");
  });
});
