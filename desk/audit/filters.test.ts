import { expect, it } from "vitest";
import { nothing, wire } from "./filters.tsx";

it("asks for nothing in particular when nothing is chosen", () => expect(wire(nothing)).toEqual({}));

it("takes the last day as part of the time, also over the end of a month", () => {
  const { from, until } = wire({ ...nothing, from: "2026-11-30", until: "2026-11-30" });
  expect(Date.parse(until ?? "") - Date.parse(from ?? "")).toBe(86_400_000);
  expect(new Date(until ?? "").getDate()).toBe(1);
});

it("knows the kinds there are, and sends the subject by its id", () => {
  const subject = { kind: "customer", id: "0190abcd-1234-7000-8000-00000000dead", name: "Nora" };
  expect(wire({ ...nothing, kind: "looks", person: "p", subject })).toEqual({
    ...{ kind: "looks", person: "p", subject: subject.id },
  });
  expect(wire({ ...nothing, kind: "gossip" })).toEqual({});
});
