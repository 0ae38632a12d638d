import type { Canvas } from "./canvas.ts";

// Tables of ITU-T T.81, Annex K: zigzag order, luminance quantisation, and the typical luminance Huffman codes.
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];
const QUANT = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const DC_COUNTS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const AC_COUNTS = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
const AC_VALUES = Buffer.from(
  "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a" +
    "434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9" +
    "aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa",
  "hex",
);

type Codes = Map<number, { code: number; length: number }>;

function huffman(counts: number[], values: ArrayLike<number>): Codes {
  const codes: Codes = new Map();
  let code = 0;
  let next = 0;
  counts.forEach((count, index) => {
    for (let i = 0; i < count; i += 1) {
      codes.set(values[next] ?? 0, { code, length: index + 1 });
      code += 1;
      next += 1;
    }
    code <<= 1;
  });
  return codes;
}

const DC = huffman(DC_COUNTS, DC_VALUES);
const AC = huffman(AC_COUNTS, AC_VALUES);
const COSINES = Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i & 7];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/** The picture as a baseline JPEG file, 4:4:4, with the standard tables; width and height are multiples of 8. */
export function writeJpeg(picture: Canvas): Uint8Array {
  const bits = bitWriter();
  const previous = [0, 0, 0];
  for (let top = 0; top < picture.height; top += 8) {
    for (let left = 0; left < picture.width; left += 8) {
      readBlock(picture, left, top).forEach((block, channel) => {
        const coefficients = quantise(transform(block));
        writeBlock(bits, coefficients, previous[channel] ?? 0);
        previous[channel] = coefficients[0] ?? 0;
      });
    }
  }
  return Buffer.from([...header(picture), ...bits.end(), 0xff, 0xd9]);
}

function header({ width, height }: Canvas): number[] {
  const segment = (marker: number, data: number[]) => {
    const length = data.length + 2;
    return [0xff, marker, length >> 8, length & 255, ...data];
  };
  const components = [1, 2, 3].flatMap((id) => [id, 0x11, 0]);
  return [
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...ZIGZAG.map((index) => QUANT[index] ?? 1)]),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 3, ...components]),
    ...segment(0xc4, [0x00, ...DC_COUNTS, ...DC_VALUES]),
    ...segment(0xc4, [0x10, ...AC_COUNTS, ...AC_VALUES]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ];
}

/** Three blocks of 64 values around zero: brightness, blueness, redness (JFIF). */
function readBlock({ width, pixels }: Canvas, left: number, top: number): Float64Array[] {
  const blocks = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;
  for (let i = 0; i < 64; i += 1) {
    const at = ((top + (i >> 3)) * width + left + (i & 7)) * 3;
    const [r, g, b] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    blocks[0][i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    blocks[1][i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    blocks[2][i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
  return [...blocks];
}

/** The discrete cosine transform, rows first, then columns. */
function transform(block: Float64Array): Float64Array {
  const rows = new Float64Array(64);
  const result = new Float64Array(64);
  for (let y = 0; y < 8; y += 1) {
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let x = 0; x < 8; x += 1) sum += (COSINES[u * 8 + x] ?? 0) * (block[y * 8 + x] ?? 0);
      rows[y * 8 + u] = sum;
    }
  }
  for (let u = 0; u < 8; u += 1) {
    for (let v = 0; v < 8; v += 1) {
      let sum = 0;
      for (let y = 0; y < 8; y += 1) sum += (COSINES[v * 8 + y] ?? 0) * (rows[y * 8 + u] ?? 0);
      result[v * 8 + u] = sum;
    }
  }
  return result;
}

function quantise(block: Float64Array): number[] {
  return ZIGZAG.map((index) => Math.round((block[index] ?? 0) / (QUANT[index] ?? 1)));
}

function writeBlock(bits: ReturnType<typeof bitWriter>, block: number[], previous: number): void {
  const dc = (block[0] ?? 0) - previous;
  bits.code(DC, size(dc));
  bits.value(dc);
  let zeros = 0;
  for (let i = 1; i < 64; i += 1) {
    const value = block[i] ?? 0;
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.code(AC, 0xf0);
    bits.code(AC, (zeros << 4) | size(value));
    bits.value(value);
    zeros = 0;
  }
  if (zeros > 0) bits.code(AC, 0);
}

function size(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

function bitWriter() {
  const bytes: number[] = [];
  let buffer = 0;
  let filled = 0;
  const put = (code: number, length: number) => {
    buffer = (buffer << length) | code;
    filled += length;
    while (filled >= 8) {
      const byte = (buffer >> (filled - 8)) & 255;
      bytes.push(byte);
      if (byte === 255) bytes.push(0);
      filled -= 8;
    }
    buffer &= (1 << filled) - 1;
  };
  return {
    code(codes: Codes, symbol: number) {
      const found = codes.get(symbol);
      if (!found) throw new Error(`no Huffman code for ${symbol}: the picture has a value out of range`);
      put(found.code, found.length);
    },
    value(value: number) {
      const length = size(value);
      if (length > 0) put(value < 0 ? value + (1 << length) - 1 : value, length);
    },
    /** What is written so far, the last byte filled with ones. */
    end(): number[] {
      if (filled > 0) put((1 << (8 - filled)) - 1, 8 - filled);
      return bytes;
    },
  };
}
