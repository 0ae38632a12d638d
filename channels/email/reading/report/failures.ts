import { normaliseAddress } from "../address.ts";
import { decodeText } from "../mime/charset.ts";
import { fieldValue, fieldValues, parseFields } from "../mime/header.ts";
import { contentOf, type Part } from "../mime/part.ts";
import { type Failure, saidOf } from "./failure.ts";
import { wordedFailures } from "./worded.ts";

export type { Failure } from "./failure.ts";

const MOST = 50;
const MOST_BYTES = 256 * 1024;

/** Leaves of a tree, those of returned mails left out: what they hold is not the report. */
function* leavesOf(part: Part): Generator<Part> {
  if (part.parts.length === 0) yield part;
  for (const child of part.parts) yield* leavesOf(child);
}

function addressOf(value: string): string | null {
  return normaliseAddress(value.replace(/^[^;@]{0,40};/, "").replace(/[<>\s]/g, ""));
}

/** One block of a delivery status speaks of one recipient (RFC 3464 §2.3). What got there is no failure. */
function failureIn(block: string): Failure[] {
  const fields = parseFields(Buffer.from(block, "utf8"));
  const value = (name: string) => fieldValue(fields, name);
  const address = addressOf(value("original-recipient")) ?? addressOf(value("final-recipient"));
  const action = value("action").toLowerCase().trim();
  if (address === null || /^(?:delivered|relayed|expanded)/.test(action)) return [];
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(value("status"))?.[0] ?? "";
  const permanent = action === "" ? !status.startsWith("4") : !action.startsWith("delayed");
  return [{ address, permanent, status, said: saidOf(value("diagnostic-code")) }];
}

function statusFailures(part: Part): Failure[] {
  const text = decodeText(contentOf(part, MOST_BYTES), "utf-8").replace(/\r\n?/g, "\n");
  return text.split(/\n[ \t]*\n/).flatMap(failureIn);
}

/** Those in the X-Failed-Recipients header, of which Exim says no more. */
function headerFailures(root: Part): Failure[] {
  return fieldValues(root.fields, "x-failed-recipients")
    .flatMap((value) => value.split(/[,\s]+/))
    .flatMap((word) => normaliseAddress(word) ?? [])
    .map((address) => ({ address, permanent: true, status: "", said: "" }));
}

/**
 * Whom a mail did not reach: by the delivery status (RFC 3464) where the report has one, else by what its words say, as
 * qmail, Exim and others write them. Each address once, at most fifty.
 */
export function failuresIn(root: Part, from: string): Failure[] {
  const leaves = [...leavesOf(root)];
  const stated = leaves
    .filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type.value))
    .flatMap(statusFailures);
  const found = stated.length > 0 ? stated : [...wordedFailures(leaves, from), ...headerFailures(root)];
  const byAddress = new Map<string, Failure>();
  for (const failure of found) if (!byAddress.has(failure.address)) byAddress.set(failure.address, failure);
  return [...byAddress.values()].slice(0, MOST);
}
