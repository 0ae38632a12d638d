import type { JourneyStage } from "../../customers/contract.ts";
import type { Language } from "../calendar.ts";
import { parseTemplate, type Template } from "./template.ts";

/** Who can live a story, where and when; absent means anybody, anywhere, any time. */
export type Story = {
  language: Language;
  form?: "sie" | "du";
  writer: "private" | "org";
  place: "cafe" | "online" | "any";
  season?: readonly number[];
  /** Belongs to something that happened lately: the jars that broke, the week the roaster stood still. */
  episode?: "jars" | "roaster";
  once: boolean;
  photo?: string;
  /** Paper that goes with the first turn of that side. */
  paper?: "invoice" | "order";
  /** Our letter comes first. */
  weBegin: boolean;
  /** What it is about in the journey of whoever lives it. */
  journey?: JourneyStage | undefined;
  subject: Template;
  turns: { by: "customer" | "us"; text: Template }[];
};

const SEASONS: Record<string, readonly number[]> = {
  xmas: [10, 11],
  newyear: [0],
  winter: [11, 0, 1],
  spring: [2, 3, 4],
  easter: [2, 3],
  summer: [5, 6, 7],
  autumn: [8, 9, 10],
};

/**
 * Reads stories in the form they are written down: `= tags`, a line with the subjects, then turns,
 * each begun with `<` (the customer) or `>` (us). Tags: sie du org cafe online once, a season, an episode,
 * `photo:name`, `invoice` (we attach one), `order` (they attach one).
 */
export function readStories(language: Language, source: string, journey?: JourneyStage): Story[] {
  return source
    .split(/^= ?/m)
    .slice(1)
    .map((block) => ({ ...readStory(language, block), journey }));
}

function readStory(language: Language, block: string): Story {
  const [head = "", subject = "", ...rest] = block.split("\n");
  const tags = head.split(/\s+/).filter(Boolean);
  const turns = readTurns(rest.join("\n"));
  if (!subject.trim() || turns.length === 0) throw new Error(`story “${head} / ${subject}” has no subject or no text`);
  return {
    language,
    ...readTags(tags),
    weBegin: turns[0]?.by === "us",
    subject: parseTemplate(`{${subject}}`.replaceAll(" | ", "|")),
    turns,
  };
}

function readTurns(source: string): Story["turns"] {
  return source
    .split(/^(?=[<>] )/m)
    .filter((turn) => turn.trim())
    .map((turn) => ({ by: turn.startsWith("<") ? "customer" : "us", text: parseTemplate(turn.slice(1)) }));
}

function readTags(tags: string[]): Omit<Story, "language" | "weBegin" | "subject" | "turns"> {
  const has = (tag: string) => tags.includes(tag);
  const known = /^(sie|du|org|cafe|online|once|jars|roaster|we|invoice|order|photo:[a-z]+)$/;
  const season = tags.find((tag) => tag in SEASONS);
  const unknown = tags.find((tag) => !known.test(tag) && !(tag in SEASONS));
  if (unknown) throw new Error(`story tag “${unknown}” is not known`);
  return {
    form: has("sie") ? "sie" : has("du") ? "du" : undefined,
    writer: has("org") ? "org" : "private",
    place: has("cafe") ? "cafe" : has("online") ? "online" : "any",
    season: season ? SEASONS[season] : undefined,
    episode: has("jars") ? "jars" : has("roaster") ? "roaster" : undefined,
    once: has("once"),
    photo: tags.find((tag) => tag.startsWith("photo:"))?.slice(6),
    paper: has("invoice") ? "invoice" : has("order") ? "order" : undefined,
  };
}
