import { rooms } from "./screens/all.ts";
import type { Screen } from "./screens/screen.ts";
import { fileOf, type Shot, shotsOf } from "./shots.ts";

/** docs/screens.md: every screen and state of the desk, and where a drawing went before it, that beside it. */
export function screensPage(): string {
  const parts = rooms.map(({ title, screens }) => `## ${title}\n\n${screens.map(entry).join("\n")}`);
  return [
    "# The desk in pictures",
    "",
    "Every screen and every state of it, taken from the running demo by `npm run pictures`: in German and English, light and",
    "dark, at a desk (1440 × 900) and on a phone (390 × 844). Where a screen was drawn before it was built, the drawing stands",
    "beside it; its figures are invented, and some of what it shows belongs to parts that are still to come.",
    "",
    `${rooms.map(({ title }) => `[${title}](#${anchor(title)})`).join(" · ")}`,
    "",
    ...parts,
  ].join("\n");
}

const anchor = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, "")
    .replaceAll(" ", "-");

function entry(screen: Screen): string {
  const words = screen.name.replaceAll("-", " ");
  const drawn = (screen.drawn ?? []).map((name) => image(`reference/${name}.png`, `${words}, as drawn`, 260));
  const taken = shotsOf(screen).map((shot) => image(fileOf(screen, shot), `${words}, ${said(shot)}`, 260));
  return `### ${words[0]?.toUpperCase()}${words.slice(1)}\n\n${[...drawn, ...taken].join("\n")}\n`;
}

const said = ({ dark, narrow, locale }: Shot) =>
  `${dark ? "dark" : "light"}, ${narrow ? "on a phone" : "at a desk"}, in ${locale === "de" ? "German" : "English"}`;

const image = (file: string, words: string, height: number) =>
  `<a href="pictures/${file}"><img src="pictures/${file}" alt="${words}" title="${words}" height="${height}"></a>`;
