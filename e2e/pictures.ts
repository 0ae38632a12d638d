import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Look, openDemoDesk } from "./demo-desk.ts";
import { type Screen, screens } from "./screens.ts";

/**
 * `npm run pictures`: the pictures in docs/pictures, taken from the running demo, and the page that shows them. Each screen in
 * light and dark at a desk, one in each language, and on a phone.
 */
const folder = join(import.meta.dirname, "..", "docs", "pictures");

const shots: readonly (Look & { end: string })[] = [
  { end: "", dark: false, narrow: false, locale: "de" },
  { end: "-dark-en", dark: true, narrow: false, locale: "en" },
  { end: "-phone-en", dark: false, narrow: true, locale: "en" },
  { end: "-phone-dark", dark: true, narrow: true, locale: "de" },
];

const desk = await openDemoDesk();
const taken = new Map<Screen, string[]>();
await mkdir(folder, { recursive: true });
try {
  for (const { end, ...look } of shots) {
    for (const screen of screens.filter(({ wide }) => !(wide && look.narrow))) {
      const page = await desk.open(screen, look);
      const name = `${screen.name}${end}.png`;
      await page.screenshot({ path: join(folder, name) });
      await page.close();
      taken.set(screen, [...(taken.get(screen) ?? []), name]);
      console.log(name);
    }
  }
  await writeFile(join(folder, "README.md"), gallery());
} finally {
  await desk.close();
}

function gallery(): string {
  const parts = [...taken].map(([{ name }, pictures]) => {
    const shown = pictures.map((picture) => `[<img src="${picture}" alt="${picture}" height="240">](${picture})`);
    return `## ${name}\n\n${shown.join("\n")}\n`;
  });
  return `# The desk in pictures\n\nTaken from the running demo by \`npm run pictures\`.\n\n${parts.join("\n")}`;
}
