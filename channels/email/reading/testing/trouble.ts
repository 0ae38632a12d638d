import { type ReadMail, readMail, Unreadable } from "../read-mail.ts";
import { displayHtml } from "../sanitize-html.ts";

const slowestMs = 1_000;
const options = { remoteImages: false, inlineImage: () => null };

/** What went wrong with reading a mail, null when nothing did; `read` is false for one that was refused with its reason. */
export type Trial = { read: boolean; trouble: string | null; ms: number };

/** Every text of a mail that is stored or shown. */
function textsOf(mail: ReadMail): string[] {
  const people = [mail.from, ...mail.to, ...mail.cc, ...mail.bcc, ...mail.replyTo];
  const { subject, text, quoted, signature, html, messageId, references, attachments } = mail;
  const { invite, enclosed, failures, forwarded, spam } = mail;
  return [
    ...[subject, text, quoted, signature, html ?? "", messageId ?? ""],
    ...references,
    ...people.flatMap(({ name, address }) => [name, address]),
    ...attachments.flatMap(({ name, type, contentId }) => [name, type, contentId ?? ""]),
    ...failures.flatMap(({ address, said }) => [address, said]),
    ...enclosed.flatMap((one) => [one.subject, one.text, one.from.name, ...one.files]),
    ...(invite ? [invite.title, invite.place, ...invite.people.map(({ name }) => name)] : []),
    ...[forwarded?.from ?? "", spam?.by ?? ""],
  ];
}

function troubleIn(mail: ReadMail): string | null {
  const shown = mail.html === null ? "" : displayHtml(mail.html, options).html;
  if (/<script|javascript:|onerror/i.test(shown)) return "something could act";
  if (textsOf(mail).some((text) => text.includes("\0"))) return "a NUL byte came through";
  // What is stored goes through `storable`, which mends half surrogates; what is read should have none.
  return textsOf(mail).every((text) => text.isWellFormed()) ? null : "half a surrogate pair came through";
}

/** Reads a mail and everything it is shown as; answers how that went, and how long it took on the processor. */
export function tryReading(raw: Uint8Array): Trial {
  const start = process.cpuUsage();
  const done = (read: boolean, trouble: string | null): Trial => {
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1_000;
    return { read, ms, trouble: trouble ?? (ms > slowestMs ? `took ${Math.round(ms)} ms` : null) };
  };
  try {
    return done(true, troubleIn(readMail(raw)));
  } catch (error) {
    if (!(error instanceof Unreadable)) return done(false, `threw ${String(error)}`);
    return done(false, error.reason === "broken" ? `broke on ${String(error.cause)}` : null);
  }
}
