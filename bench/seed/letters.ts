import { createHash } from "node:crypto";
import type { Mailbox, OwnAddress, Profile } from "./people.ts";
import { idAt, type Random, randomOf } from "./random.ts";
import { rawMail } from "./raw-mail.ts";
import { bodyOf, fileNameOf, quoteOf, subjectOf } from "./text.ts";
import type { Talk, World } from "./world.ts";

export type Attached = { id: string; name: string; type: string; content: Buffer; sha256: Buffer };
/** A message with all that belongs to it. */
export type Letter = {
  talk: Talk;
  place: number;
  id: string;
  kind: "in" | "out";
  at: Date;
  author: Mailbox;
  to: Mailbox[];
  cc: Profile[];
  profile: Profile;
  address: OwnAddress;
  subject: string;
  mailId: string;
  references: string[];
  text: string;
  quoted: string;
  html: string | null;
  files: Attached[];
  raw: { id: string; content: Buffer } | null;
};

const streams = { ids: 10, text: 11, subject: 12, extras: 13, file: 14 };
/** Different files there are; the same logo or price list comes with many mails. */
const distinctFiles = 3000;
const fileKinds = [
  ["pdf", "application/pdf"],
  ["jpg", "image/jpeg"],
  ["png", "image/png"],
] as const;

/** Writes one message out: the same words whenever it is asked for, so that an answer can quote it. */
export function letterOf(world: World, talkNumber: number, place: number): Letter {
  const { talk, profile, address } = cast(world, talkNumber);
  const extras = randomOf(world.seed, streams.extras, talkNumber, place);
  const before = place > 0 && extras.chance(0.85) ? spokenAt(world, talkNumber, place - 1) : null;
  const spoken = spokenAt(world, talkNumber, place);
  const kind = kindAt(place);
  const at = new Date(talk.times[place] ?? 0);
  const files = extras.chance(0.05) ? filesOf(extras, talk) : [];
  const quoted = before
    ? quoteOf({ ...before, address: before.author.address, author: before.author.name }, talk.language)
    : "";
  const letter = {
    talk,
    place,
    id: messageId(world, talkNumber, place),
    kind,
    at,
    author: spoken.author,
    to: [kind === "in" ? address : profile].map(({ name, address }) => ({ name, address })),
    cc: extras.chance(0.06) ? [extras.pick(world.circle.profiles)].filter((other) => other !== profile) : [],
    profile,
    address,
    subject: place === 0 ? subjectAt(world, talkNumber) : `Re: ${subjectAt(world, talkNumber)}`,
    mailId: mailIdAt(world, talkNumber, place),
    references: Array.from({ length: Math.min(place, 20) }, (_, back) =>
      mailIdAt(world, talkNumber, Math.max(0, place - 20) + back),
    ),
    text: spoken.text,
    quoted,
    html: kind === "in" && extras.chance(0.5) ? htmlOf(spoken.text, quoted) : null,
    files,
  };
  return { ...letter, raw: kind === "in" ? { id: idAt(extras, at.getTime()), content: rawOf(letter, extras) } : null };
}

/** Customers begin; then it goes to and fro, sometimes they write twice. */
const kindAt = (place: number): "in" | "out" => (place % 5 === 4 || place % 2 === 0 ? "in" : "out");
const isIn = (place: number) => kindAt(place) === "in";

export function cast(world: World, talkNumber: number) {
  const talk = world.talks[talkNumber] as Talk;
  const { profiles, addresses, staff } = world.circle;
  const profile = profiles[talk.profile] as Profile;
  return {
    talk,
    profile,
    address: addresses[talk.address] as OwnAddress,
    member: staff[talk.staff] as (typeof staff)[number],
  };
}

type Spoken = { author: Mailbox; at: Date; text: string };
/** The last words of each conversation, until it ends: what is quoted next. */
const lastWords = new Map<number, Spoken & { place: number }>();

function spokenAt(world: World, talkNumber: number, place: number): Spoken {
  const last = lastWords.get(talkNumber);
  if (last?.place === place) return last;
  const spoken = speak(world, talkNumber, place);
  if (place + 1 < (world.talks[talkNumber]?.times.length ?? 0)) lastWords.set(talkNumber, { ...spoken, place });
  else lastWords.delete(talkNumber);
  return spoken;
}

function speak(world: World, talkNumber: number, place: number): Spoken {
  const { talk, profile, address, member } = cast(world, talkNumber);
  const theirs = isIn(place);
  const author = theirs
    ? { name: profile.name, address: profile.address }
    : { name: member.name, address: address.address };
  const random = randomOf(world.seed, streams.text, talkNumber, place);
  const text = bodyOf(random, talk.language, author.name.split(" ")[0] ?? "");
  return { author, at: new Date(talk.times[place] ?? 0), text };
}

export const messageId = (world: World, talkNumber: number, place: number) =>
  idAt(randomOf(world.seed, streams.ids, talkNumber, place), world.talks[talkNumber]?.times[place] ?? 0);

export const subjectAt = (world: World, talkNumber: number) =>
  subjectOf(randomOf(world.seed, streams.subject, talkNumber), world.talks[talkNumber]?.language ?? "de");

function mailIdAt(world: World, talkNumber: number, place: number): string {
  const random = randomOf(world.seed, streams.ids, talkNumber, place, 1);
  const { profile, address } = cast(world, talkNumber);
  const domain = (isIn(place) ? profile : address).address.split("@")[1];
  return `${random.next().toString(36)}${random.next().toString(36)}.${talkNumber}.${place}@${domain}`;
}

function filesOf(random: Random, talk: Talk): Attached[] {
  return Array.from({ length: random.chance(0.8) ? 1 : 2 }, () => {
    const [ending, type] = random.pick(fileKinds);
    const content = fileContent(random.below(distinctFiles));
    const sha256 = createHash("sha256").update(content).digest();
    const id = idAt(random, talk.times[0] ?? 0);
    return { id, name: fileNameOf(random, talk.language, ending), type, content, sha256 };
  });
}

const contents = new Map<number, Buffer>();

/** Bytes that do not pack, as those of pictures: 6 kB in the middle, at most 200. */
export function fileContent(number: number): Buffer {
  const known = contents.get(number);
  if (known) return known;
  const random = randomOf(number, streams.file);
  const words = Math.min(50_000, Math.round(random.logNormal(1500, 1)));
  const content = Buffer.from(Uint32Array.from({ length: words }, () => random.next()).buffer);
  contents.set(number, content);
  return content;
}

function htmlOf(text: string, quoted: string): string {
  const paragraphs = text
    .split("\n\n")
    .map((words) => `<p style="margin:0 0 1em;font-family:Arial,sans-serif">${words.replaceAll("\n", "<br>")}</p>`);
  const history = quoted.split("\n").map((line) => line.replace(/^> ?/, ""));
  const quote = quoted ? `<blockquote type="cite">${history.join("<br>\n")}</blockquote>` : "";
  return `<html><head><meta charset="utf-8"></head><body>\n${paragraphs.join("\n")}\n${quote}</body></html>`;
}

function rawOf(letter: Omit<Letter, "raw">, random: Random): Buffer {
  const { author, quoted, text } = letter;
  return rawMail({ ...letter, from: author, text: quoted ? `${text}\n\n${quoted}` : text }, random);
}
