/** A small picture: three bytes a pixel, drawn with plain shapes, good enough to see what somebody photographed. */
export type Canvas = { width: number; height: number; pixels: Uint8ClampedArray };
export type Colour = readonly [number, number, number];

/** A canvas filled from top to bottom with a gradient, like a table in window light. */
export function canvas(width: number, height: number, top: Colour, bottom: Colour): Canvas {
  const pixels = new Uint8ClampedArray(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const share = y / height;
    for (let x = 0; x < width; x += 1) {
      const grain = ((x * 7 + y * 13 + ((x * y) >> 3)) % 9) - 4;
      for (let c = 0; c < 3; c += 1) {
        pixels[(y * width + x) * 3 + c] = (top[c] ?? 0) * (1 - share) + (bottom[c] ?? 0) * share + grain;
      }
    }
  }
  return { width, height, pixels };
}

type Bounds = { left: number; top: number; right: number; bottom: number };

function paint(on: Canvas, colour: Colour, bounds: Bounds, inside: (x: number, y: number) => boolean): void {
  const [right, bottom] = [Math.min(on.width, Math.ceil(bounds.right)), Math.min(on.height, Math.ceil(bounds.bottom))];
  for (let y = Math.max(0, Math.floor(bounds.top)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.floor(bounds.left)); x < right; x += 1) {
      if (!inside(x, y)) continue;
      const at = (y * on.width + x) * 3;
      on.pixels[at] = colour[0];
      on.pixels[at + 1] = colour[1];
      on.pixels[at + 2] = colour[2];
    }
  }
}

export function disc(on: Canvas, colour: Colour, cx: number, cy: number, rx: number, ry = rx): void {
  const bounds = { left: cx - rx, top: cy - ry, right: cx + rx + 1, bottom: cy + ry + 1 };
  paint(on, colour, bounds, (x, y) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1);
}

export function box(on: Canvas, colour: Colour, left: number, top: number, right: number, bottom: number): void {
  paint(on, colour, { left, top, right, bottom }, () => true);
}

/** A filled convex or concave polygon, corners as [x, y, x, y, …]. */
export function polygon(on: Canvas, colour: Colour, corners: number[]): void {
  const count = corners.length / 2;
  const at = (index: number) => corners[index] ?? 0;
  const [xs, ys] = [corners.filter((_, index) => index % 2 === 0), corners.filter((_, index) => index % 2 === 1)];
  const bounds = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  paint(on, colour, bounds, (x, y) => {
    let inside = false;
    for (let i = 0, j = count - 1; i < count; j = i, i += 1) {
      const [xi, yi, xj, yj] = [at(2 * i), at(2 * i + 1), at(2 * j), at(2 * j + 1)];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
  });
}
