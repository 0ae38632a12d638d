import { describe, expect, test } from "vitest";
import { readMail } from "./read-mail.ts";
import { aMail } from "./testing/a-mail.ts";
import { clientReplies, heldReplies } from "./testing/client-replies.ts";
import type { ClientReply } from "./testing/replies/reply.ts";

const NOW = new Date("2026-03-15T12:00:00Z");
/** Of the cases nothing was tuned on, so many of a hundred are read as a person reads them. */
const FEWEST_HELD = 95;

function read({ words, below, mail, html, subject = "AW: Ihre Bestellung" }: ClientReply) {
  const type = html === undefined ? "text/plain" : "text/html";
  const body = html ?? mail ?? `${words}\n\n${below}`;
  return readMail(aMail({ Subject: subject, "Content-Type": `${type}; charset=utf-8`, body }), NOW);
}

describe("an answer is read without what the client put below it:", () => {
  test.each(clientReplies)("$client", (reply) => {
    expect(read(reply).text).toBe(reply.words);
  });

  test.each([...clientReplies, ...heldReplies].filter(({ html }) => html === undefined))(
    "$client: no word is lost",
    (reply) => {
      const { text, quoted, signature } = read(reply);
      const all = `${text} ${quoted} ${signature}`;
      const source = reply.mail ?? `${reply.words} ${reply.below}`;
      const words = source.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
      expect(words.filter((word) => !all.includes(word))).toEqual([]);
    },
  );
});

test("clients that nothing was tuned on are read as well", () => {
  const wrong = heldReplies.filter((reply) => read(reply).text !== reply.words).map(({ client }) => client);
  const right = (100 * (heldReplies.length - wrong.length)) / heldReplies.length;
  expect(right, wrong.join(", ")).toBeGreaterThanOrEqual(FEWEST_HELD);
});
