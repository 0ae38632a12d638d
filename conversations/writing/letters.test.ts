import { describe, expect, it } from "vitest";
import { nextTry } from "../outbox/outbox.ts";
import { quote } from "./quote.ts";
import { answerTo, replySubject } from "./recipients.ts";
import { fillSignature } from "./signature.ts";

describe("quoting", () => {
  const message = {
    author: "Ruth",
    address: "ruth@post.example",
    at: new Date("2026-11-19T08:05:00Z"),
    text: "One\r\n\n> older",
    quoted: "",
  };

  it("marks every line, older history deeper", () => {
    expect(quote(message, "en", "UTC").split("\n").slice(1)).toEqual(["> One", ">", ">> older"]);
    expect(
      quote({ ...message, text: "a", quoted: "b" }, "en", "UTC")
        .split("\n")
        .slice(1),
    ).toEqual(["> a", ">", "> b"]);
  });

  it.each([
    ["en", "UTC", "On Thu, 19 Nov 2026 at 08:05, Ruth <ruth@post.example> wrote:"],
    ["de", "Europe/Berlin", "Am 19.11.2026 um 09:05 schrieb Ruth <ruth@post.example>:"],
  ] as const)("says in %s who wrote when", (locale, zone, line) => {
    expect(quote(message, locale, zone).split("\n")[0]).toBe(line);
  });

  it("cuts endless history", () => {
    expect(quote({ ...message, text: "x".repeat(1e6) }, "en", "UTC").length).toBeLessThan(41_000);
  });
});

describe("to whom an answer goes", () => {
  const [ruth, max, us] = ["ruth@post.example", "max@post.example", "us@morgenrot.example"].map((address) => ({
    name: "",
    address,
  })) as [{ name: string; address: string }, { name: string; address: string }, { name: string; address: string }];
  const own = new Set([us.address]);
  const mail = { kind: "in" as const, author: ruth, to: [us], cc: [], replyTo: [] };

  it.each([
    ["their mail", mail, [ruth], []],
    ["their mail to more people", { ...mail, to: [us, max] }, [ruth], [max]],
    ["one that asks for answers elsewhere", { ...mail, replyTo: [max], to: [us, ruth] }, [max], [ruth]],
    ["one that asks for answers to us", { ...mail, replyTo: [us] }, [ruth], []],
    ["one that names everybody twice", { ...mail, to: [ruth, us, max], cc: [max, ruth] }, [ruth], [max]],
    ["our own mail", { ...mail, kind: "out" as const, author: us, to: [ruth], cc: [max, us] }, [ruth], [max]],
    ["our own to ourselves", { ...mail, kind: "out" as const, author: us }, [], []],
  ])("answering %s", (_what, message, to, cc) => expect(answerTo(message, own)).toEqual({ to, cc }));

  it("keeps the subject", () => expect([replySubject("Glas"), replySubject("")]).toEqual(["Re: Glas", "Re:"]));
});

describe("a signature", () => {
  const given = { name: "Jule", company: "Morgenrot", shop: "", email: "us@morgenrot.example" };
  it.each([
    ["{{name}}, {{ company }}", "Jule, Morgenrot"],
    ["{{name}}\n{{shop}}  \n{{email}}", "Jule\n\nus@morgenrot.example"],
    ["{{nmae}} {{constructor}} {name}", "{{nmae}} {{constructor}} {name}"],
  ])("%j reads %j", (template, filled) => expect(fillSignature(template, given)).toBe(filled));

  it("takes names as they are, also those that look like a template", () => {
    expect(fillSignature("{{name}}", { ...given, name: "$& {{company}}" })).toBe("$& {{company}}");
  });
});

describe("trying again", () => {
  const start = new Date("2026-11-19T08:00:00Z");
  const hours = (n: number) => new Date(start.getTime() + n * 3_600_000);
  it.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [8, 240],
    [500, 240],
  ])("after %i failures waits %i minutes", (attempts, minutes) => {
    expect(nextTry(attempts, start, start)).toEqual(hours(minutes / 60));
  });

  it("ends after two days", () => {
    expect(nextTry(20, start, hours(44))).toEqual(hours(48));
    expect(nextTry(20, start, hours(44.01))).toBeNull();
  });
});
