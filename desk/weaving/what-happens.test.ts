import { expect, it } from "vitest";
import type { ConversationView } from "../../conversations/contract.ts";
import { translator } from "../../platform/i18n/translate.ts";
import { whatHappens } from "./what-happens.ts";

const t = translator("en");
const anna = { id: "anna", name: "Anna Weiß" };
const ada = { id: "ada", name: "Ada" };
const ben = { id: "ben", name: "Ben" };
const talk = (change: object) =>
  ({ subject: "Cup", messages: 2, state: "open", assignee: null, customer: anna, ...change }) as ConversationView;

const sentences = (into: object, other: object) => whatHappens(t, talk(into), talk({ subject: "Lid", ...other }));

it("says where the messages come, who is led here, and that there is a way back", () => {
  const said = sentences({}, { messages: 1 });
  expect(said).toHaveLength(3);
  expect(said[0]).toContain("“Lid” comes here with 1 message");
  expect(said[2]).toContain("apart again");
});

it.each([
  ["that a closed one is open then", { state: "closed" }, {}, "Together they are open."],
  ["that two people read along", {}, { customer: { id: "bert", name: "Bert" } }, "Anna Weiß and Bert"],
  ["who takes over", {}, { assignee: ben }, "Ben looks after it."],
  ["who goes on and who follows", { assignee: ada }, { assignee: ben }, "Ada looks after it; Ben follows."],
])("says %s", (_, into, other, words) => {
  expect(sentences(into, other).join(" ")).toContain(words);
});

it("says nothing of whoever looks after both", () => {
  expect(sentences({ assignee: ada }, { assignee: ada })).toHaveLength(3);
});
