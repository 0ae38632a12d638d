import { expect, test } from "vitest";
import { wordsIn } from "../../../bench/match/these-people.ts";
import { crm } from "../../../bench/resolve/sets.ts";
import { learnFrom, Records } from "../overall/lesson.ts";
import { wordsOf } from "../records/record.ts";
import type { Weights } from "../weights/weights.ts";
import { divide } from "./divide.ts";
import type { Member } from "./member.ts";
import { questionsOf } from "./questions.ts";
import { linesOf, Scores } from "./scores.ts";

const people = crm(600, 31);
const records = new Records();
for (const words of wordsIn(people)) records.add(words);
const weights: Weights = { id: "", ...(await learnFrom(records, 1)).weights };

type Given = Partial<Record<"name" | "email" | "phone" | "birthDate" | "street" | "postcode" | "city", string>> &
  Partial<Pick<Member, "proven" | "numbers" | "customerId">>;

let count = 0;
function somebody({ name = "", email, phone, proven = [], numbers = [], customerId, ...details }: Given): Member {
  const profileId = `p${String(count++).padStart(4, "0")}`;
  const told = (["birthDate", "street", "postcode", "city"] as const).flatMap((field) =>
    details[field] ? [{ field, value: details[field] }] : [],
  );
  const [emails, phones] = [email ? [email] : [], phone ? [phone] : []];
  const words = wordsOf({ id: profileId, isPerson: true, name, emails, phones, details: told });
  return { profileId, customerId: customerId ?? profileId, words, proven, numbers };
}

/** How many people these are, and how often somebody is asked. */
function peopleIn(members: readonly Member[], said: { apart?: [number, number][]; by?: Weights | undefined } = {}) {
  const by = "by" in said ? said.by : weights;
  const couples = members.flatMap((one, at) =>
    members.slice(at + 1).map((other) => [one.profileId, other.profileId] as const),
  );
  const apart = (said.apart ?? []).map(([a, b]) => [members[a]?.profileId ?? "", members[b]?.profileId ?? ""] as const);
  const { link, ask } = linesOf(by);
  const [inside, scores] = [[...members.keys()], new Scores(members, by)];
  const joins = divide({ members, inside, pairs: couples, together: [], apart }, scores, link);
  const joined = members.map((member) => ({ ...member }));
  for (const { one, other } of joins) {
    const [into, from] = [joined[one]?.customerId ?? "", joined[other]?.customerId];
    for (const member of joined) if (member.customerId === from) member.customerId = into;
  }
  const named = (some: typeof couples) => some.map(([oneId, otherId]) => ({ oneId, otherId }));
  const found = { members: joined as never, pairs: named(couples), ties: [], apart: named(apart) };
  return { people: members.length - joins.length, asked: questionsOf(found, inside, scores, ask).length };
}

const home = { street: "12 mill lane", postcode: "LS1 4AB", city: "leeds", phone: "0113 496 0123" };
const anna = { name: "Anna Whitfield", birthDate: "1984-05-17", ...home };

test("who has the same name, birth date and street is one", () => {
  const moved = { name: "Anna Whitfeild", birthDate: "1984-05-17", email: "anna.whitfield@post.example", ...home };
  expect(peopleIn([somebody(anna), somebody(moved)]).people).toBe(1);
});

test("a name alone joins nobody, however rare: somebody is asked", () => {
  const twice = [
    somebody({ name: "Persephone Quartermain", email: "p@one.example" }),
    somebody({ name: "Persephone Quartermain" }),
  ];
  expect(peopleIn(twice)).toEqual({ people: 2, asked: 1 });
  const inTown = [
    somebody({ name: "Persephone Quartermain", city: "leeds" }),
    somebody({ name: "Persephone Quartermain", city: "leeds" }),
  ];
  expect(peopleIn(inTown).people).toBe(2);
});

test("whoever writes in somebody's name, from an address that is nearly theirs, is not joined: somebody is asked", () => {
  const two = ["persephone.quartermain@post.example", "persephone.quatermain@post.example"].map((email) =>
    somebody({ name: "Persephone Quartermain", email }),
  );
  expect(peopleIn(two)).toEqual({ people: 2, asked: 1 });
});

test("a family at one address, and its twins, are as many people as they are", () => {
  const family = [
    anna,
    { name: "Robert Whitfield", birthDate: "1981-02-03", ...home },
    { name: "Lucy Whitfield", birthDate: "2012-09-09", ...home },
    { name: "Henry Whitfield", birthDate: "2012-09-09", ...home },
  ];
  expect(peopleIn(family.map(somebody)).people).toBe(4);
});

test("nobody is asked about two of a family, or of one first name, whose addresses only spell their names", () => {
  const two = ["Renate", "Doreen"].map((given) =>
    somebody({ name: `${given} Whitfield`, email: `${given.toLowerCase()}.whitfield@post.example` }),
  );
  expect(peopleIn(two)).toEqual({ people: 2, asked: 0 });
  const namesakes = ["Lovelace", "Hargreave"].map((surname) =>
    somebody({ name: `Persephone ${surname}`, email: `persephone.${surname.toLowerCase()}@post.example` }),
  );
  expect(peopleIn(namesakes)).toEqual({ people: 2, asked: 0 });
});

test("nobody is two users of one source, however alike they are", () => {
  const users = ["7", "8"].map((number) => somebody({ ...anna, numbers: [{ source: "shop", number }] }));
  expect(peopleIn(users)).toEqual({ people: 2, asked: 0 });
  const elsewhere = ["shop", "till"].map((source) => somebody({ ...anna, numbers: [{ source, number: "7" }] }));
  expect(peopleIn(elsewhere).people).toBe(1);
});

test("whom people took apart is never joined nor asked about, over no third one either", () => {
  const three = [somebody(anna), somebody(anna), somebody(anna)];
  expect(peopleIn(three).people).toBe(1);
  const said = peopleIn(three, { apart: [[0, 1]] });
  expect(said.people).toBe(2);
  expect(said.asked).toBe(0);
});

test("what both have proven joins them even before anything is learned, unless they are of one family", () => {
  const proven = ["email anna@whitfield.example"];
  const [anna, short, robert] = ["Anna Whitfield", "Anna", "Robert Whitfield"].map((name) =>
    somebody({ name, proven }),
  );
  expect(peopleIn([anna, short] as Member[], { by: undefined }).people).toBe(1);
  expect(peopleIn([anna, robert] as Member[], { by: undefined }).people).toBe(2);
  const phone = ["phone +441134960123"];
  const [mother, child] = ["Anna Whitfield", "Whitfield"].map((name) => somebody({ name, proven: phone }));
  expect(peopleIn([mother, child] as Member[], { by: undefined }).people).toBe(2);
});

test("where nothing is joined without asking, somebody is asked about what is sure as well", () => {
  const asking = { ...weights, link: Number.POSITIVE_INFINITY };
  expect(peopleIn([somebody(anna), somebody(anna)], { by: asking })).toEqual({ people: 2, asked: 1 });
});
