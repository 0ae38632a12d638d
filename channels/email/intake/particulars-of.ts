import type { Particulars } from "../../../conversations/particulars/contract.ts";
import { storable } from "../../../platform/storable.ts";
import type { ReadMail } from "../reading/read-mail.ts";
import type { PassedOn } from "./passed-on.ts";

/** What a mail is beside its words, fit to be kept; null for the most, which are nothing beside them. */
export function particularsOf(mail: ReadMail, passed: PassedOn | null): Particulars | null {
  const { sealed, invite, spam, forwarded } = mail;
  // What a report brings along is our own mail, or what is left of it.
  const enclosed = mail.automatic === "bounce" ? [] : mail.enclosed;
  const passedOn = forwarded && {
    from: forwarded.from.slice(0, 500),
    date: forwarded.date.slice(0, 200),
    subject: forwarded.subject.slice(0, 998),
    ...(passed && { by: named(passed.by), note: passed.note.slice(0, 20_000) }),
  };
  if (!sealed && !invite && !spam && !passedOn && enclosed.length === 0) return null;
  return kept({ sealed, invite, spam, enclosed, passedOn });
}

const named = ({ name, address }: PassedOn["by"]) => ({ name: name.slice(0, 200), address: address.slice(0, 320) });

/** Every text in it such as a database takes it. */
const kept = (particulars: Particulars): Particulars =>
  JSON.parse(JSON.stringify(particulars, (_, value) => (typeof value === "string" ? storable(value) : value)));
