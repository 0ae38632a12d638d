import { createHash } from "node:crypto";
import { begin, goOn, previewOf, type Standing, subjectOf } from "../../conversations/conversation.ts";
import { derive } from "../../customers/customer.ts";
import { kindOfAddress } from "../../customers/role-address.ts";
import type { Batch } from "./copy.ts";
import { cast, type Letter, subjectAt } from "./letters.ts";
import { type Lexemes, vectorOf } from "./lexemes.ts";
import type { Mailbox } from "./people.ts";
import { idAt, randomOf } from "./random.ts";
import type { World } from "./world.ts";

/** Where messages wait for PostgreSQL to make their words searchable: `searched` is what it makes them of. */
export const stageTable = "staged_messages";
const messageColumns = `conversation_id, id, kind, at, received_at, profile_id, staff_id, address_id, author_name, author_address,
  recipients, subject, mail_id, reply_to_id, refs, text, quoted, html, attachments, raw_id`;
const written = `messages (${messageColumns}, words)`;
const staged = `${stageTable} (${messageColumns}, searched)`;

export const createStage = `create temp table ${stageTable} as
  select ${messageColumns}, text as searched from messages limit 0`;
export const emptyStage = `insert into messages (${messageColumns}, words)
  select ${messageColumns}, searchable(searched) from ${stageTable}`;

/** One message and all that the product writes with it. */
export function writeLetter(batch: Batch, world: World, letter: Letter, lexemes: Lexemes): void {
  writeMessage(batch, world, letter, lexemes);
  const { talk, id, at } = letter;
  for (const profile of [letter.profile, ...letter.cc]) {
    batch.add(
      "touchpoints (profile_id, at, id, kind, direction, conversation_id)",
      profile.id,
      at,
      id,
      "message",
      letter.kind,
      talk.id,
    );
  }
  for (const file of letter.files) {
    const about = [file.name, file.type, false, file.content.length, file.sha256] as const;
    batch.add(
      "attachments (conversation_id, id, message_id, name, type, inline, size, sha256)",
      talk.id,
      file.id,
      id,
      ...about,
    );
  }
  writeEvent(batch, world, letter);
  if (letter.raw) writeRaw(batch, letter, letter.raw);
  else writeOutbox(batch, letter);
}

function writeMessage(batch: Batch, world: World, letter: Letter, lexemes: Lexemes): void {
  const { talk, kind, author, address, files, cc, to } = letter;
  const theirs = kind === "in";
  const people = (list: readonly Mailbox[]) => list.map(({ name, address }) => ({ name, address }));
  const recipients = { to: people(to), cc: people(cc), bcc: [], ...(theirs ? { replyTo: [] } : {}) };
  const staff = theirs ? null : world.circle.staff[talk.staff]?.id;
  const names = files.map(({ name }) => name).join(" ");
  const searched = `${letter.subject} ${author.name} ${theirs ? `${names} ` : ""}${letter.text}`;
  const vector = files.length > 0 ? null : vectorOf(searched, lexemes);
  batch.add(
    vector === null ? staged : written,
    ...[
      talk.id,
      letter.id,
      kind,
      letter.at,
      letter.at,
      theirs ? letter.profile.id : null,
      staff,
      address.id,
      author.name,
    ],
    ...[author.address, JSON.stringify(recipients), letter.subject, letter.mailId, letter.references.at(-1)],
    ...[letter.references, letter.text, letter.quoted, letter.html, files.length, letter.raw?.id, vector ?? searched],
  );
}

function writeEvent(batch: Batch, world: World, { talk, id, at, kind, profile }: Letter): void {
  const theirs = kind === "in";
  const customer = theirs ? world.circle.customers[profile.customer]?.id : null;
  const staff = theirs ? null : world.circle.staff[talk.staff]?.id;
  const event = idAt(
    randomOf(world.seed, 20, ...[...id.slice(19).matchAll(/[0-9a-f]{4}/g)].map(([part]) => Number.parseInt(part, 16))),
    at.getTime(),
  );
  const type = theirs ? "message.received" : "message.written";
  batch.add(
    "events (id, at, type, staff_id, conversation_id, customer_id, data)",
    event,
    at,
    type,
    staff,
    talk.id,
    customer,
    JSON.stringify({ messageId: id }),
  );
}

function writeRaw(batch: Batch, letter: Letter, { id, content }: { id: string; content: Buffer }): void {
  const { at, talk, author, address, mailId } = letter;
  const hash = createHash("sha256").update(content).digest();
  batch.add(
    `raw_messages (id, source, received_at, envelope_from, envelope_to, size, sha256, content, state, attempts,
      conversation_id, message_id)`,
    ...[
      id,
      "smtp",
      at,
      author.address,
      [address.address],
      content.length,
      hash,
      content,
      "understood",
      1,
      talk.id,
      letter.id,
    ],
  );
  const digest = createHash("sha256").update(mailId).digest();
  batch.add("seen (mail_id, digest, conversation_id, message_id, ours)", mailId, digest, talk.id, letter.id, false);
}

function writeOutbox(batch: Batch, { at, talk, id, mailId }: Letter): void {
  batch.add("seen (mail_id, digest, conversation_id, message_id, ours)", mailId, Buffer.alloc(0), talk.id, id, true);
  const due = new Date(at.getTime() + 10_000);
  batch.add("outbox (conversation_id, message_id, state, due_at, attempts, sent_at)", talk.id, id, "sent", due, 1, due);
}

/** Where each conversation stands, followed along its messages. */
export type Course = {
  standing: Standing;
  attachments: number;
  people: Map<string, { name: string; profileId: string }>;
};

/** Follows a conversation through one more message. */
export function follow(courses: Map<number, Course>, talkNumber: number, letter: Letter): void {
  const said = {
    direction: letter.kind,
    at: letter.at,
    automatic: false,
    settled: false,
    preview: previewOf(letter.text),
  };
  const before = courses.get(talkNumber);
  const course = before ?? { standing: begin(said), attachments: 0, people: new Map() };
  if (before) course.standing = goOn(before.standing, said);
  course.attachments += letter.files.length;
  for (const { address, name, id } of [letter.profile, ...letter.cc])
    course.people.set(address, { name, profileId: id });
  courses.set(talkNumber, course);
}

/** The conversation as its last message left it, closed by now or not, with who takes part and who has read it. */
export function writeTalk(
  batch: Batch,
  world: World,
  talkNumber: number,
  { standing, attachments, people }: Course,
): void {
  const { talk, profile, address, member } = cast(world, talkNumber);
  const [state, closedAt] = talk.open ? ["open", null] : ["closed", standing.lastAt];
  batch.add(
    `conversations (id, subject, state, stage, profile_id, address_id, shop_id, assignee_id, preview, preview_by, messages,
      attachments, created_at, last_at, last_in_at, last_out_at, closed_at)`,
    ...[
      talk.id,
      subjectOf(subjectAt(world, talkNumber)),
      state,
      standing.stage,
      profile.id,
      address.id,
      address.shop?.id,
    ],
    ...[talk.assigned ? member.id : null, standing.preview, standing.previewBy, talk.times.length, attachments],
    ...[new Date(talk.times[0] ?? 0), standing.lastAt, standing.lastInAt, standing.lastOutAt, closedAt],
  );
  for (const [mail, { name, profileId }] of people) {
    batch.add("participants (conversation_id, address, name, profile_id)", talk.id, mail, name, profileId);
  }
  if (talk.assigned) batch.add("reads (staff_id, conversation_id, at)", member.id, talk.id, standing.lastAt);
}

/** Ourselves. */
export function writeCompany(batch: Batch, { circle }: World): void {
  for (const { id, name } of circle.shops) batch.add("shops (id, name)", id, name);
  for (const { id, name, address, shop } of circle.staff) {
    batch.add("staff (id, name, email, role, locale)", id, name, address, "admin", "de");
    batch.add("shop_members (shop_id, staff_id)", shop?.id, id);
  }
  for (const { id, address, name, shop } of circle.addresses) {
    batch.add("addresses (id, email, name, shop_id, signature)", id, address, name, shop?.id, "");
  }
}

/** A customer with all profiles. */
export function writeCustomer(
  batch: Batch,
  { circle }: World,
  number: number,
  seen: (profile: number) => [Date, Date],
): void {
  const customer = circle.customers[number];
  if (!customer) return;
  const profiles = circle.profiles.slice(customer.first, customer.first + customer.count).map((profile, place) => {
    const [firstAt, lastAt] = seen(customer.first + place);
    return {
      ...profile,
      homeId: customer.id,
      source: "mail" as const,
      sourceKey: profile.address,
      firstAt,
      lastAt,
      identifiers: [profile.address],
    };
  });
  const kind = kindOfAddress(profiles[0]?.address ?? "");
  const row = derive({ id: customer.id, kind, name: "", nameSource: "mail" }, profiles);
  const host = customer.host === undefined ? null : circle.staff[customer.host]?.id;
  batch.add(
    "customers (id, kind, name, sort_key, search_key, host_id, first_at, last_at)",
    ...[row.id, kind, row.name, row.sortKey, row.searchKey, host, row.firstAt, row.lastAt],
  );
  batch.add("contacts (customer_id, first_at, last_at)", row.id, row.firstAt, row.lastAt);
  for (const { id, sourceKey, name, firstAt, lastAt } of profiles) {
    batch.add(
      "profiles (id, customer_id, home_id, source, source_key, name, first_at, last_at)",
      ...[id, customer.id, customer.id, "mail", sourceKey, name, firstAt, lastAt],
    );
    batch.add("identifiers (kind, value, profile_id)", "email", sourceKey, id);
  }
}
