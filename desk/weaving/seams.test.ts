import { expect, it } from "vitest";
import type { MessageView } from "../../conversations/contract.ts";
import { isMade, linesOf, type Made } from "./seams.ts";

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, "0")}:00.000Z`;
const message = (minute: number, strandId: string | null = null) =>
  ({ id: `m${minute}`, at: at(minute), strandId }) as MessageView;
const lid = { id: "lid", subject: "Lid", at: at(30) } as Made["merged"][number];
const parcel = { id: "parcel", subject: "Parcel", at: at(40) };
const talk = (change: Partial<Made> = {}): Made => ({ merged: [], splits: [], ...change });

/** What stands in the thread, one word each. */
const thread = (messages: MessageView[], conversation: Made, isAll = true) =>
  linesOf(messages, conversation, isAll).map((line) =>
    line.kind === "seam"
      ? `${line.seam.kind} ${line.seam.part.id}`
      : `${line.message.id}${line.from ? ` from ${line.from.id}` : ""}`,
  );

it("shows plain messages as they are", () => {
  expect(thread([message(1), message(2)], talk())).toEqual(["m1", "m2"]);
  expect(isMade(talk())).toBe(false);
});

it("says where something came in or went out, at its time", () => {
  const both = talk({ merged: [lid], splits: [parcel] });
  expect(thread([message(1), message(35), message(50)], both)).toEqual([
    ...["m1", "merged lid", "m35", "split parcel", "m50"],
  ]);
  expect(thread([message(1)], both)).toEqual(["m1", "merged lid", "split parcel"]);
  expect(isMade(both)).toBe(true);
});

it("names what words came with, once where they begin", () => {
  const messages = [message(1), message(2, "lid"), message(3, "lid"), message(4), message(5, "lid")];
  expect(thread(messages, talk({ merged: [lid] }))).toEqual([
    ...["m1", "m2 from lid", "m3", "m4", "m5 from lid", "merged lid"],
  ]);
});

it("keeps seams of earlier days until those are there", () => {
  expect(thread([message(35)], talk({ merged: [lid] }), false)).toEqual(["m35"]);
  expect(thread([message(35)], talk({ merged: [lid] }))).toEqual(["merged lid", "m35"]);
});
