import type { Random } from "../random.ts";
import { box, type Canvas, type Colour, canvas, disc, polygon } from "./canvas.ts";
import { writeJpeg } from "./jpeg.ts";
import type { Part } from "./message.ts";
import { writePng } from "./png.ts";

type Picture = { filename: string; draw: (on: Canvas) => void; light: Colour; dark: Colour };

const BEAN: Colour = [74, 46, 28];
const GLASS: Colour = [205, 222, 214];
const CARD: Colour = [190, 146, 98];
const PAPER: Colour = [244, 238, 226];

function beans(on: Canvas, left: number, top: number, right: number, bottom: number): void {
  for (let y = top, row = 0; y < bottom; y += 9, row += 1) {
    for (let x = left + (row % 2) * 6; x < right; x += 13) {
      disc(on, BEAN, x, y, 6, 4);
      box(on, [48, 28, 16], x - 4, y, x + 4, y + 1);
    }
  }
}

/** What people photograph when they write to a roastery. */
const PICTURES: Record<string, Picture> = {
  glas: {
    filename: "glas.jpg",
    light: [222, 205, 180],
    dark: [168, 140, 108],
    draw(on) {
      polygon(on, GLASS, [58, 40, 92, 60, 104, 30, 150, 52, 158, 140, 64, 146]);
      beans(on, 70, 92, 205, 150);
      polygon(on, [228, 240, 234], [150, 120, 196, 96, 184, 140]);
      polygon(on, [214, 232, 226], [30, 140, 60, 118, 52, 152]);
      box(on, PAPER, 84, 66, 138, 88);
    },
  },
  paket: {
    filename: "paket.jpg",
    light: [120, 118, 112],
    dark: [84, 82, 78],
    draw(on) {
      box(on, CARD, 40, 44, 200, 146);
      box(on, [168, 124, 78], 112, 44, 128, 146);
      polygon(on, [96, 62, 34], [160, 44, 200, 44, 200, 98, 178, 70]);
      box(on, PAPER, 52, 94, 100, 130);
    },
  },
  muehle: {
    filename: "muehle.jpg",
    light: [236, 230, 220],
    dark: [196, 186, 170],
    draw(on) {
      polygon(on, [60, 60, 64], [84, 30, 156, 30, 140, 76, 100, 76]);
      box(on, [40, 40, 44], 96, 76, 144, 146);
      disc(on, [190, 190, 196], 120, 104, 13);
      beans(on, 98, 42, 144, 60);
    },
  },
  tasse: {
    filename: "tasse.jpg",
    light: [150, 112, 82],
    dark: [108, 78, 56],
    draw(on) {
      disc(on, [238, 234, 226], 120, 94, 76, 50);
      disc(on, [226, 220, 210], 120, 90, 48, 32);
      disc(on, [96, 58, 30], 120, 90, 42, 27);
      polygon(on, [226, 196, 154], [120, 74, 142, 86, 120, 108, 98, 86]);
    },
  },
  zettel: {
    filename: "bon.png",
    light: [92, 84, 76],
    dark: [70, 62, 56],
    draw(on) {
      box(on, PAPER, 78, 10, 162, 152);
      for (let y = 26; y < 140; y += 11) box(on, [90, 86, 80], 88, y, 110 + ((y * 7) % 42), y + 3);
    },
  },
  tuete: {
    filename: "tuete.jpg",
    light: [214, 220, 214],
    dark: [170, 180, 172],
    draw(on) {
      polygon(on, [47, 107, 79], [84, 24, 156, 24, 166, 148, 74, 148]);
      box(on, PAPER, 92, 64, 148, 112);
      disc(on, [208, 96, 60], 120, 80, 10);
      box(on, [60, 60, 60], 102, 98, 138, 102);
    },
  },
  schild: {
    filename: "IMG_4127.png",
    light: [196, 208, 214],
    dark: [150, 156, 152],
    draw(on) {
      box(on, [56, 44, 36], 50, 40, 190, 120);
      box(on, [226, 214, 190], 62, 56, 178, 62);
      box(on, [226, 214, 190], 62, 74, 150, 80);
      disc(on, [208, 96, 60], 164, 98, 12);
    },
  },
};

const PREFIXES = ["", "", "IMG_2", "foto-", "20", "photo-", "bild_"];

const VARIANTS = [
  [-22, 6],
  [-7, -9],
  [9, 4],
  [21, -4],
] as const;

/** Drawn once: the same photograph always has the same bytes. */
const drawn = new Map<string, Uint8Array>();

/** A small photograph of that name as an attachment, in one of a few lights. */
export function photograph(random: Random, name: string): Part {
  const picture = PICTURES[name];
  if (!picture) throw new Error(`no picture is drawn for “${name}”`);
  const variant = random.int(0, VARIANTS.length - 1);
  const png = picture.filename.endsWith(".png");
  const bytes = drawn.get(name + variant) ?? draw(picture, variant, png);
  drawn.set(name + variant, bytes);
  const prefix = name === "glas" ? "" : random.pick(PREFIXES);
  const stem = prefix ? `${prefix}${random.int(1000, 9999)}` : picture.filename.replace(/\..*$/, "");
  return { type: png ? "image/png" : "image/jpeg", bytes, filename: `${stem}.${png ? "png" : "jpg"}` };
}

function draw(picture: Picture, variant: number, png: boolean): Uint8Array {
  const [light, blue] = VARIANTS[variant] ?? [0, 0];
  const tint = ([r, g, b]: Colour): Colour => [r + light, g + light, b + light + blue];
  const on = canvas(240, 160, tint(picture.light), tint(picture.dark));
  picture.draw(on);
  return png ? writePng(on) : writeJpeg(on);
}
