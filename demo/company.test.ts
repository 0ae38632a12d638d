import PostalMime, { type Email } from "postal-mime";
import { beforeAll, describe, expect, it } from "vitest";
import { type DemoCompany, demoCompany } from "./company.ts";

const NOW = new Date("2026-11-19T13:40:00Z");

let company: DemoCompany;
let letters: { email: Email; at: Date; raw: string }[];

beforeAll(async () => {
  company = demoCompany(NOW);
  letters = await Promise.all(
    company.mails.map(async ({ raw, at }) => ({
      email: await PostalMime.parse(raw),
      at,
      raw: Buffer.from(raw).toString("latin1"),
    })),
  );
});

/** All but the two that nobody can make sense of. */
const legible = () => letters.filter(({ email }) => email.from);
const own = (address = "") => address.endsWith("@morgenrot.example");
const ids = () => new Set(letters.map(({ email }) => email.messageId).filter((id) => id !== undefined));

/** What somebody newly wrote: without the history below it, its signs of quoting and its white space. */
function newWords({ email, raw }: (typeof letters)[number]): string {
  const plain = email.text ?? (email.html ?? "").replace(/<div name="quote"[\s\S]*$/, "").replace(/<[^>]*>/g, " ");
  const history = /^(Am .*schrieb.*|On .*wrote.*|Von: .*|From: .*|-----.*-----|_{20,})$/m.exec(plain);
  const above = history ? plain.slice(0, history.index) : plain;
  const fresh =
    above.trim() ||
    plain
      .split("\n")
      .filter((line) => !line.startsWith(">"))
      .join(" ");
  return `${/Mozilla/.test(raw) ? plain.replace(/^>.*$/gm, "") : fresh}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

describe("the demo company", () => {
  it("is the same, byte for byte, for the same moment", () => {
    const again = demoCompany(NOW);
    expect(again.mails.map(({ raw }) => Buffer.from(raw).toString("base64"))).toEqual(
      company.mails.map(({ raw }) => Buffer.from(raw).toString("base64")),
    );
    expect(again.acts).toEqual(company.acts);
    expect(again.calls).toEqual(company.calls);
  });

  it("has about 400 customers and 2,500 messages, over two years", () => {
    const people = new Set(letters.map(({ email }) => email.from?.address ?? "").filter((from) => from && !own(from)));
    expect(people.size).toBeGreaterThanOrEqual(390);
    expect(letters.length).toBeGreaterThanOrEqual(2500);
    expect(letters.length).toBeLessThan(2900);
    const early = letters.filter(({ at }) => NOW.getTime() - at.getTime() > 365 * 86_400_000);
    expect(early.length).toBeGreaterThan(700);
  });

  it("has an administrator, eight staff, three cafés and an online shop", () => {
    expect(company.staff.filter(({ role }) => role === "admin")).toHaveLength(1);
    expect(company.staff.filter(({ role }) => role === "staff")).toHaveLength(8);
    expect(company.shops).toHaveLength(4);
  });

  it("brings what real mailboxes bring", () => {
    const how = (pattern: RegExp) => letters.filter(({ raw }) => pattern.test(raw)).length;
    expect(how(/charset=iso-8859-1/)).toBeGreaterThan(50);
    expect(how(/^Auto-Submitted: auto-replied/m)).toBeGreaterThan(20);
    expect(how(/^Precedence: bulk/m)).toBeGreaterThan(10);
    expect(how(/report-type=delivery-status/)).toBeGreaterThan(4);
    expect(how(/Content-Disposition: attachment; filename="[^"]*\.jpg"/)).toBeGreaterThan(20);
    expect(how(/Content-Disposition: attachment; filename="[^"]*\.png"/)).toBeGreaterThan(2);
    expect(how(/Content-Disposition: attachment; filename="[^"]*\.pdf"/)).toBeGreaterThan(20);
    expect(letters.length - legible().length).toBe(2);
  });

  it("answers only mails that came before", () => {
    const seen = new Set<string>();
    for (const { email } of letters) {
      if (email.inReplyTo) expect(seen, `${email.subject} answers a mail that is not there`).toContain(email.inReplyTo);
      if (email.messageId) seen.add(email.messageId);
    }
  });

  it("never repeats a body", () => {
    const bodies = new Map<string, string>();
    for (const letter of legible()) {
      const words = newWords(letter);
      expect(bodies.get(words), `“${words.slice(0, 120)}” is said twice`).toBeUndefined();
      bodies.set(words, letter.email.messageId ?? "");
    }
  });

  it("tells nothing from the future, oldest first", () => {
    const times = company.mails.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(NOW.getTime());
    for (const act of company.acts) if ("at" in act) expect(act.at.getTime()).toBeLessThanOrEqual(NOW.getTime());
  });

  it("lets staff act only on conversations, customers and colleagues that exist", () => {
    const mails = ids();
    const staff = new Set(company.staff.map(({ key }) => key));
    const people = new Set(letters.map(({ email }) => email.from?.address));
    for (const act of company.acts) {
      if ("conversationOf" in act) expect(mails).toContain(act.conversationOf);
      if ("by" in act) expect(staff).toContain(act.by);
      if (act.kind === "assign") expect(staff).toContain(act.to);
      if (act.kind === "host") expect(staff).toContain(act.staff);
      if ("customer" in act) expect(people, `${act.customer} never wrote`).toContain(act.customer);
      if (act.kind === "join") for (const customer of act.customers) expect(people).toContain(customer);
    }
  });

  it("has an online shop of which about a hundred people are customers, all of them known by mail", () => {
    const wrote = new Set(letters.map(({ email }) => email.from?.address));
    const signedIn = company.calls.filter(({ type }) => type === "identify");
    expect(signedIn.length).toBeGreaterThan(80);
    for (const { traits } of signedIn) expect(wrote).toContain(traits?.["email"]);
    expect(new Set(signedIn.map(({ userId }) => userId)).size).toBe(signedIn.length);
  });

  it("gives each order its number, and refunds only what was paid", () => {
    const numbers = (event: string) =>
      company.calls.flatMap((call) => (call.event === event ? [String(call.properties?.["order_id"])] : []));
    const placed = numbers("Order Completed");
    expect(placed.length).toBeGreaterThan(250);
    expect(new Set(placed).size).toBe(placed.length);
    expect(placed).toContain("M-20418");
    expect(numbers("Order Refunded").length).toBeGreaterThan(5);
    for (const number of numbers("Order Refunded")) expect(placed).toContain(number);
  });

  it("is written to at its own addresses, each of a shop it has", () => {
    const shops = new Set(company.shops.map(({ key }) => key));
    for (const { shop } of company.addresses) expect(shops).toContain(shop);
    for (const { shops: theirs } of company.staff) for (const shop of theirs) expect(shops).toContain(shop);
    const addresses = new Set(company.addresses.map(({ email }) => email));
    for (const { email } of letters) {
      const from = email.from?.address ?? "";
      if (own(from)) expect(addresses).toContain(from);
    }
  });

  it("gives open conversations to colleagues of the shop that was written to", () => {
    const shopOf = new Map(company.addresses.map(({ email, shop }) => [email, shop]));
    const partners = ({ email }: (typeof letters)[number]) => [email.from?.address, email.to?.[0]?.address];
    const shops = new Map(
      letters.map((letter) => [
        letter.email.messageId,
        partners(letter)
          .map((one) => shopOf.get(one ?? ""))
          .find(Boolean),
      ]),
    );
    for (const act of company.acts) {
      if (act.kind !== "assign") continue;
      const colleague = company.staff.find(({ key }) => key === act.to);
      expect(colleague?.shops).toContain(shops.get(act.conversationOf));
    }
  });

  it("is busy today", () => {
    const closed = new Set(
      company.acts.flatMap((act) =>
        act.kind === "close" || act.kind === "spam" || act.kind === "delete" ? [act.conversationOf] : [],
      ),
    );
    const threads = letters.filter(({ email }) => email.messageId && !email.inReplyTo);
    const open = threads.filter(({ email }) => !closed.has(email.messageId ?? ""));
    expect(open.length).toBeGreaterThanOrEqual(25);
    expect(open.length).toBeLessThanOrEqual(45);
    const recent = letters.filter(({ at }) => NOW.getTime() - at.getTime() < 5 * 3_600_000);
    expect(recent.length).toBeGreaterThanOrEqual(12);
  });

  it("speaks German and English", () => {
    const english = letters.filter(({ email }) => /\b(the|and|you|is)\b/i.test(email.text ?? email.html ?? ""));
    expect(english.length).toBeGreaterThan(letters.length * 0.15);
    expect(english.length).toBeLessThan(letters.length * 0.6);
  });

  it("leaves no slot unfilled and no brace open", () => {
    for (const { email } of legible()) {
      const text = `${email.subject} ${email.text ?? email.html}`;
      expect(text).not.toMatch(/\$[A-Za-z]|[{|}](?![^<]*<\/style>)|undefined|\[object/);
    }
  });

  it("names no domain but those set aside for examples", () => {
    for (const { raw } of letters) {
      const domains = raw.replaceAll("=\r\n", "").match(/[\w.-]+@[\w.-]+|https?:\/\/[\w.-]+|xmlns/g) ?? [];
      for (const domain of domains) expect(domain).toMatch(/\.example$/);
    }
  });
});

describe("at any other moment", () => {
  const moments = ["2025-01-01T05:10:00Z", "2026-03-29T00:59:00Z", "2026-07-12T21:30:00Z", "2028-02-29T08:00:00Z"];

  it.each(moments)("the company of %s tells nothing from its future either", (moment) => {
    const now = new Date(moment);
    const { mails, acts, calls } = demoCompany(now);
    for (const { timestamp } of calls) expect(Date.parse(timestamp)).toBeLessThanOrEqual(now.getTime());
    expect(mails.length).toBeGreaterThanOrEqual(300);
    for (const { at } of mails) expect(at.getTime()).toBeLessThanOrEqual(now.getTime());
    for (const act of acts) if ("at" in act) expect(act.at.getTime()).toBeLessThanOrEqual(now.getTime());
  });
});
