import { describe, expect, it } from "vitest";
import { newId } from "../../platform/ids.ts";
import type { Arrival } from "./arrival.ts";
import { type Draft, plan } from "./plan.ts";
import { type Memory, threadOf, twinOf } from "./thread.ts";

const own = new Set(["hallo@morgenrot.example"]);
const anna = { name: "Anna", address: "anna@post.example" };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute));

function anArrival(change: Partial<Arrival> = {}): Arrival {
  const mailId = change.mailId ?? `${newId()}@post.example`;
  return {
    rawId: newId(),
    mailId,
    digest: Buffer.from(mailId),
    references: [],
    bounceOf: [],
    failures: [],
    marks: [],
    direction: "in",
    author: anna,
    kind: "person",
    staffId: null,
    to: [{ name: "", address: "hallo@morgenrot.example" }],
    cc: [],
    bcc: [],
    replyTo: [],
    addressId: null,
    shopId: null,
    subject: "Beans",
    text: "Hello",
    quoted: "",
    signature: "",
    html: null,
    automatic: null,
    at: at(0),
    settled: false,
    files: [],
    particulars: null,
    ...change,
  };
}

const known = (mailId: string, conversationId: string, ours = false): Memory["seen"] =>
  new Map([[mailId, [{ digest: "aa", conversationId, messageId: newId(), ours }]]]);
const takingPart = (conversationId: string, ...addresses: string[]): Memory["participants"] =>
  new Map([[conversationId, new Set(addresses)]]);
const memory = (change: Partial<Memory> = {}): Memory => ({
  own,
  seen: new Map(),
  mentions: new Map(),
  participants: new Map(),
  ...change,
});

describe("the thread of a mail", () => {
  const participants = takingPart("c1", anna.address);

  it("is that of the mail it answers", () => {
    const answer = anArrival({ references: ["first@x"] });
    expect(threadOf(answer, memory({ seen: known("first@x", "c1"), participants }))).toBe("c1");
  });

  it("is that of the nearest mail it answers, when it names several", () => {
    const seen = new Map([...known("far@x", "c0"), ...known("near@x", "c1")]);
    const both = new Map([...takingPart("c0", anna.address), ...participants]);
    expect(threadOf(anArrival({ references: ["far@x", "near@x"] }), memory({ seen, participants: both }))).toBe("c1");
  });

  it("is none for a stranger who quotes somebody else's Message-ID", () => {
    const stranger = anArrival({ author: { name: "", address: "eve@else.example" }, references: ["first@x"] });
    expect(threadOf(stranger, memory({ seen: known("first@x", "c1"), participants }))).toBeNull();
  });

  it("is found from another address by an id that only our mail carries", () => {
    const elsewhere = anArrival({ author: { name: "", address: "anna@work.example" }, references: ["ours@x"] });
    expect(threadOf(elsewhere, memory({ seen: known("ours@x", "c1", true), participants }))).toBe("c1");
  });

  it("is that of a conversation which spoke of it before it came", () => {
    const late = anArrival({ mailId: "late@x" });
    expect(threadOf(late, memory({ mentions: new Map([["late@x", ["c1"]]]), participants }))).toBe("c1");
  });

  it("of what we wrote needs somebody it went to to take part", () => {
    const seen = known("first@x", "c1");
    const ours = {
      direction: "out" as const,
      author: { name: "Jule", address: "hallo@morgenrot.example" },
      references: ["first@x"],
    };
    expect(threadOf(anArrival({ ...ours, to: [anna] }), memory({ seen, participants }))).toBe("c1");
    const toOthers = [{ name: "", address: "ben@post.example" }];
    expect(threadOf(anArrival({ ...ours, to: toOthers }), memory({ seen, participants }))).toBeNull();
  });

  it("of a delivery report is that of the mail that failed", () => {
    const author = { name: "Mail Delivery System", address: "mailer-daemon@mx.example" };
    const report = anArrival({ author, automatic: "bounce", bounceOf: ["ours@x"] });
    expect(threadOf(report, memory({ seen: known("ours@x", "c1", true), participants }))).toBe("c1");
  });
});

describe("a twin", () => {
  it("has the same Message-ID and the same body", () => {
    const arrival = anArrival({ mailId: "same@x", digest: Buffer.from("aa", "hex") });
    expect(twinOf(arrival, memory({ seen: known("same@x", "c1") }))).toMatchObject({ conversationId: "c1" });
    const other = anArrival({ mailId: "same@x", digest: Buffer.from("bb", "hex") });
    expect(twinOf(other, memory({ seen: known("same@x", "c1") }))).toBeUndefined();
  });

  it("of what we sent is told by our id alone, but only when it claims to come from us", () => {
    const seen = known("ours@x", "c1", true);
    expect(twinOf(anArrival({ mailId: "ours@x", direction: "out" }), memory({ seen }))).toBeDefined();
    expect(twinOf(anArrival({ mailId: "ours@x", direction: "in" }), memory({ seen }))).toBeUndefined();
  });
});

describe("a batch", () => {
  const draft = (): Draft => ({
    own,
    seen: new Map(),
    mentions: new Map(),
    participants: new Map(),
    blocked: new Set<string>(),
    trusted: new Set<string>(),
  });

  it("puts an answer to its question, whichever comes first in it", () => {
    const question = anArrival({ mailId: "q@x", at: at(0) });
    const answer = anArrival({ mailId: "a@x", references: ["q@x"], at: at(5) });
    for (const batch of [
      [question, answer],
      [answer, question],
    ]) {
      const decided = plan(batch, draft(), new Map());
      expect(decided.strands).toHaveLength(1);
      expect(decided.strands[0]).toMatchObject({ messages: 2, lastAt: at(5), createdAt: at(0) });
    }
  });

  it("joins mails that all answer one we never had", () => {
    const references = ["lost@x"];
    const decided = plan([anArrival({ references }), anArrival({ references, at: at(1) })], draft(), new Map());
    expect(decided.strands).toHaveLength(1);
  });

  describe("where the newest words are of a time still to come, because the clock was set back", () => {
    const hourAhead = new Date(Date.now() + 3_600_000);
    const now = new Date();
    const question = anArrival({ mailId: "q@x", at: hourAhead });
    const answer = anArrival({ references: ["q@x"], at: now });
    const lastOf = (later: Arrival) => {
      const memory = draft();
      const before = plan([question], memory, new Map()).strands;
      return plan([later], memory, new Map(before.map((strand) => [strand.id, strand]))).placed[0]?.arrival.at;
    };

    it("puts what comes now after them", () => {
      expect(lastOf({ ...answer, news: true })).toEqual(new Date(hourAhead.getTime() + 1));
    });
    it("leaves an archive its dates", () => expect(lastOf(answer)).toEqual(now));
  });

  it("takes a mail in once when it holds it twice", () => {
    const mail = anArrival();
    const decided = plan([mail, { ...mail, rawId: newId() }], draft(), new Map());
    expect(decided.placed).toHaveLength(1);
    expect(decided.twins).toHaveLength(1);
  });
});
