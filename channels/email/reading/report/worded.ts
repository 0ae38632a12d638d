import { normaliseAddress } from "../address.ts";
import { stripTags } from "../html/strip-tags.ts";
import { decodeText } from "../mime/charset.ts";
import { contentOf, type Part } from "../mime/part.ts";
import { type Failure, saidOf } from "./failure.ts";

const MOST_BYTES = 64 * 1024;
const MOST_LINES = 400;
const MOST_BELOW = 8;
const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const CODE = /\b([45])\d\d(?:[ -]|$)/;
const STATUS = /\b([245])\.\d{1,3}\.\d{1,3}\b/;
/** Where a report begins to quote the mail that failed: addresses below it are others'. */
const RETURNED =
  /^(?:-{2,}\s*)?(?:below this line is a copy|this is a copy of (?:the|your) message|(?:---+ )?(?:original|returned) message|hier folgt|es folgt (?:eine kopie|die nachricht)|the body of your message|reporting-mta:|received: |return-path: |below is a copy of the|unsent message follows|message headers follow|ursprüngliche nachrichtenkopfzeilen|original message headers)/i;
/** A server that is still trying, in the words servers have for it. */
const STILL_TRYING =
  /(?:delayed|not yet been delivered|will (?:continue|keep) (?:to )?try|still trying|no action is required|temporarily|warning only|do not need to resend|verzögert|weiterhin versucht|noch nicht zugestellt|wird weiter versucht|a été retardé|se ha retrasado|in ritardo)/i;
/** A person's own words below an address are not what a server said. */
const REASON =
  /\b[45]\d\d\b|\b[45]\.\d\.\d|unknown|no route|network error|expired|gateway|invalid|malformed|incorrect|exceed|giving up|did not reach|unable to deliver|(?:error|failure) delivering|deliver(?:y|ed)? (?:failed|failure)|could not be delivered|failed \d+ attempts|lookup failure|not (?:be )?found|no such|does ?n[o']t exist|unrouteable|full|quota|rejected|refused|denied|disabled|unavailable|timed out|blocked|unbekannt|existiert nicht|nicht gefunden|abgelehnt|überschritten|voll|verweigert|inconnu|n'existe pas|desconocid|no existe|sconosciut|inesistente/i;

function linesOf(leaves: readonly Part[]): string[] {
  const part =
    leaves.find(({ type }) => /^(?:text\/plain|text|)$/.test(type.value)) ??
    leaves.find(({ type }) => type.value === "text/html");
  if (part === undefined) return [];
  const text = decodeText(contentOf(part, MOST_BYTES), part.type.parameters.get("charset"));
  const plain = part.type.value === "text/html" ? stripTags(text) : text;
  const lines = plain.split(/\r\n|\n|\r/).slice(0, MOST_LINES);
  const end = lines.findIndex((line) => RETURNED.test(line.trim()));
  return end === -1 ? lines : lines.slice(0, end);
}

/** The lines that go with an address: its own and those below, to the next empty line or address. */
function reasonAt(lines: readonly string[], at: number, address: string): string {
  const own = (lines[at] ?? "")
    .replace(address, " ")
    .replace(/[<>]/g, " ")
    .replace(/^[\s:;,.*-]+/, "");
  const below: string[] = [];
  for (const line of lines.slice(at + 1, at + 1 + MOST_BELOW)) {
    if (line.trim() === "" ? below.length > 0 : line.includes("@") && !REASON.test(line)) break;
    below.push(line);
  }
  return saidOf([own, ...below].join(" "));
}

/** Whom a report without a delivery status speaks of: addresses with a reason beside or below them. */
export function wordedFailures(leaves: readonly Part[], from: string): Failure[] {
  const lines = linesOf(leaves);
  const isTrying = STILL_TRYING.test(lines.join("\n"));
  return lines.flatMap((line, at) =>
    [...line.slice(0, 2_000).matchAll(ADDRESS)].slice(0, 5).flatMap(([found]): Failure[] => {
      const address = normaliseAddress(found.replace(/\.$/, ""));
      if (address === null || address === from || /^(?:postmaster|mailer-daemon)@/.test(address)) return [];
      const said = reasonAt(lines, at, found);
      if (!REASON.test(said) && !/^\s*(?:[*•-]+\s+)?<?\S+@\S+>?:?\s*$/.test(line)) return [];
      const status = STATUS.exec(said)?.[0] ?? "";
      const code = STATUS.exec(said)?.[1] ?? CODE.exec(said)?.[1] ?? "";
      return [{ address, permanent: code === "" ? !isTrying : code === "5", status, said }];
    }),
  );
}
