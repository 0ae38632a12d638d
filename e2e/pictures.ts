import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDemoDesk } from "./demo-desk.ts";
import { rooms } from "./screens/all.ts";
import { screensPage } from "./screens-page.ts";
import { fileOf, shotsOf } from "./shots.ts";
import { smallPng } from "./small-png.ts";

/**
 * `npm run pictures`: the pictures in docs/pictures, taken from the running demo, and docs/screens.md, which shows them.
 * `npm run pictures -- inbox customer` takes those anew that begin like this.
 */
const docs = join(import.meta.dirname, "..", "docs");
const folder = join(docs, "pictures");
const wanted = process.argv.slice(2);

const all = rooms.flatMap(({ screens }) =>
  screens.flatMap((screen) => shotsOf(screen).map((shot) => ({ screen, shot }))),
);
const chosen = all.filter(({ screen }) => wanted.length === 0 || wanted.some((name) => screen.name.startsWith(name)));
const names = new Set(all.map(({ screen, shot }) => fileOf(screen, shot)));

await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) if (file.endsWith(".png") && !names.has(file)) await rm(join(folder, file));
const desk = await openDemoDesk();
try {
  for (const { screen, shot } of chosen) {
    const page = await desk.open(screen, shot.locale, shot);
    const picture = smallPng(await page.screenshot());
    await page.close();
    await writeFile(join(folder, fileOf(screen, shot)), picture);
    console.log(`${fileOf(screen, shot)} ${Math.round(picture.length / 1024)} KB`);
  }
  await writeFile(join(docs, "screens.md"), screensPage());
} finally {
  await desk.close();
}
