import { deflateSync, inflateSync } from "node:zlib";
import { chunk, signature } from "../demo/mail/png.ts";

/** Pixels from left to right and top to bottom, three bytes each. */
type Picture = { width: number; height: number; pixels: Buffer };
type Rgb = readonly [number, number, number];
/** A colour, and how many pixels have it. */
type Shade = { rgb: Rgb; count: number };

/**
 * A picture of a screen with at most 256 colours: a third of the bytes, and no eye sees it, for most of a screen is a few
 * colours and their edges. Takes what Chromium makes: 8 bits, RGB with or without alpha, not interlaced.
 */
export function smallPng(png: Buffer): Buffer {
  const picture = read(png);
  const shades = shadesOf(picture.pixels);
  const boxes = cutApart(shades, 256);
  const place = new Map(boxes.flatMap((box, index) => box.map(({ rgb }) => [keyOf(rgb), index] as const)));
  const palette = boxes.map((box) => box.reduce((a, b) => (b.count > a.count ? b : a)).rgb);
  return write(picture, palette, (rgb) => place.get(keyOf(rgb)) ?? 0);
}

const keyOf = ([r, g, b]: Rgb) => (r << 16) | (g << 8) | b;
const at = (pixels: Buffer, index: number): Rgb => [pixels[index] ?? 0, pixels[index + 1] ?? 0, pixels[index + 2] ?? 0];

function shadesOf(pixels: Buffer): Shade[] {
  const counts = new Map<number, number>();
  for (let index = 0; index < pixels.length; index += 3) {
    const key = keyOf(at(pixels, index));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ rgb: [key >> 16, (key >> 8) & 255, key & 255], count }));
}

/** Median cut (Heckbert 1982): the box with the most to tell apart is halved along its longest side, until there are enough. */
function cutApart(shades: Shade[], most: number): Shade[][] {
  const boxes = [boxOf(shades)];
  while (boxes.length < most) {
    const worst = boxes.reduce((a, b) => (b.worth > a.worth ? b : a));
    if (worst.worth === 0) break;
    boxes.splice(boxes.indexOf(worst), 1, ...halves(worst.shades, worst.side).map(boxOf));
  }
  return boxes.map((box) => box.shades);
}

function boxOf(shades: Shade[]) {
  const spans = ([0, 1, 2] as const).map((side) => {
    let low = 255;
    let high = 0;
    for (const { rgb } of shades) {
      low = Math.min(low, rgb[side]);
      high = Math.max(high, rgb[side]);
    }
    return high - low;
  });
  const span = Math.max(...spans);
  const weight = shades.reduce((sum, { count }) => sum + count, 0);
  return { shades, side: spans.indexOf(span) as 0 | 1 | 2, worth: span * span * Math.sqrt(weight) };
}

function halves(shades: Shade[], side: 0 | 1 | 2): [Shade[], Shade[]] {
  const sorted = shades.toSorted((a, b) => a.rgb[side] - b.rgb[side]);
  const total = sorted.reduce((sum, { count }) => sum + Math.sqrt(count), 0);
  let passed = 0;
  const cut = sorted.findIndex(({ count }) => {
    passed += Math.sqrt(count);
    return passed >= total / 2;
  });
  const middle = Math.min(Math.max(cut + 1, 1), sorted.length - 1);
  return [sorted.slice(0, middle), sorted.slice(middle)];
}

function read(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error("not a picture of a screen");
  const bytes = kind === 6 ? 4 : 3;
  const raw = unfiltered(inflateSync(data(png)), width * bytes, height, bytes);
  if (bytes === 3) return { width, height, pixels: raw };
  const pixels = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) raw.copy(pixels, pixel * 3, pixel * 4, pixel * 4 + 3);
  return { width, height, pixels };
}

/** What stands in the IDAT chunks. */
function data(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let place = signature.length; place < png.length; place += png.readUInt32BE(place) + 12) {
    const length = png.readUInt32BE(place);
    if (png.toString("latin1", place + 4, place + 8) === "IDAT")
      parts.push(png.subarray(place + 8, place + 8 + length));
  }
  return Buffer.concat(parts);
}

/** Takes back the five filters of PNG (W3C PNG, section 9), line by line. */
function unfiltered(filtered: Buffer, line: number, height: number, bytes: number): Buffer {
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const left = x < bytes ? 0 : (out[y * line + x - bytes] ?? 0);
      const above = y === 0 ? 0 : (out[(y - 1) * line + x] ?? 0);
      const corner = y === 0 || x < bytes ? 0 : (out[(y - 1) * line + x - bytes] ?? 0);
      out[y * line + x] = (filtered[y * (line + 1) + 1 + x] ?? 0) + foretold(filter, left, above, corner);
    }
  }
  return out;
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function write({ width, height, pixels }: Picture, palette: readonly Rgb[], placeOf: (rgb: Rgb) => number): Buffer {
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = placeOf(at(pixels, (y * width + x) * 3));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
