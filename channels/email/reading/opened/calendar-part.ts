import type { Invite } from "../../../../conversations/particulars/contract.ts";
import { contentOf, type Part } from "../mime/part.ts";
import { readInvite } from "./calendar.ts";

const LONGEST = 2 * 1024 * 1024;
const MOST_TRIED = 5;

function isCalendar(part: Part): boolean {
  const name = part.disposition.parameters.get("filename") ?? part.type.parameters.get("name") ?? "";
  return /^(?:text\/(?:x-v)?calendar|application\/(?:ics|x-ics))$/.test(part.type.value) || /\.ics$/i.test(name);
}

function* calendarsIn(part: Part): Generator<Part> {
  if (part.parts.length === 0 && isCalendar(part)) yield part;
  for (const child of part.parts) yield* calendarsIn(child);
}

/** The first appointment among the parts of a mail, or null. */
export function inviteIn(root: Part): Invite | null {
  let tried = 0;
  for (const part of calendarsIn(root)) {
    const { parameters } = part.type;
    const invite = readInvite(contentOf(part, LONGEST), parameters.get("charset"), parameters.get("method"));
    if (invite !== null) return invite;
    tried += 1;
    if (tried >= MOST_TRIED) break;
  }
  return null;
}
