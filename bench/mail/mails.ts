import { fileContent } from "../seed/letters.ts";
import { randomOf } from "../seed/random.ts";
import { rawMail } from "../seed/raw-mail.ts";
import { bodyOf, fileNameOf, subjectOf, surnameOf } from "../seed/text.ts";

export const ourAddress = "hallo@roestwerk.example";
export type Mail = { from: string; content: Buffer };

/** So many distinct mails of real lengths from a fifth as many people; half with HTML, a tenth with an attachment. */
export function mailsOf(count: number, seed: number): Mail[] {
  return Array.from({ length: count }, (_, number) => mailOf(randomOf(seed, 30, number), number, count, seed));
}

function mailOf(random: ReturnType<typeof randomOf>, number: number, count: number, seed: number): Mail {
  const language = random.chance(0.6) ? "de" : "en";
  const who = random.below(Math.max(1, count / 5));
  const name = surnameOf(randomOf(seed, 31, who), language);
  const from = { name, address: `guest.${seed}.${who}@post.example` };
  const text = bodyOf(random, language, name);
  const html = random.chance(0.5) ? `<html><body><p>${text.replaceAll("\n", "<br>\n")}</p></body></html>` : null;
  const file = () => ({
    name: fileNameOf(random, language, "pdf"),
    type: "application/pdf",
    content: fileContent(number % 3000),
  });
  const content = rawMail(
    {
      from,
      to: [{ name: "Röstwerk", address: ourAddress }],
      cc: [],
      subject: subjectOf(random, language),
      at: new Date(Date.UTC(2026, 9, 1) + number * 60_000),
      mailId: `${seed}.${number}.${random.next().toString(36)}@post.example`,
      references: [],
      text,
      html,
      files: random.chance(0.1) ? [file()] : [],
    },
    random,
  );
  return { from: from.address, content: Buffer.from(content.toString("utf8").replace(/^\./gm, "..")) };
}

/** The same mails as a mailbox file. */
export function mboxOf(mails: readonly Mail[]): Buffer {
  return Buffer.concat(
    mails.flatMap(({ from, content }) => [
      Buffer.from(`From ${from} Thu Oct  1 00:00:00 2026\n`),
      Buffer.from(
        content
          .toString("utf8")
          .replaceAll("\r\n", "\n")
          .replace(/^(>*From )/gm, ">$1"),
      ),
      Buffer.from("\n"),
    ]),
  );
}
