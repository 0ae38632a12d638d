import { describe, expect, it } from "vitest";
import { random } from "../random.ts";
import { canvas, disc } from "./canvas.ts";
import { writeJpeg } from "./jpeg.ts";
import { writePdf } from "./pdf.ts";
import { photograph } from "./pictures.ts";
import { writePng } from "./png.ts";

describe("a generated file", () => {
  const picture = canvas(64, 48, [220, 200, 180], [120, 100, 80]);
  disc(picture, [40, 30, 20], 30, 24, 12);

  it("is a JPEG from its first marker to its last, with its size in the frame header", () => {
    const jpeg = Buffer.from(writeJpeg(picture));
    expect(jpeg.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(jpeg.subarray(-2).toString("hex")).toBe("ffd9");
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    expect([jpeg.readUInt16BE(frame + 5), jpeg.readUInt16BE(frame + 7)]).toEqual([48, 64]);
  });

  it("is a PNG with its size in the header chunk", () => {
    const png = Buffer.from(writePng(picture));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 48]);
  });

  it("is a PDF whose table of objects points at them", () => {
    const pdf = Buffer.from(writePdf(["# Rechnung 2026-1187", "Größe (klein), 9,80 €"])).toString("latin1");
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 4)).toBe("xref");
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
    offsets.forEach((offset, index) => {
      expect(pdf.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true);
    });
    expect(pdf).toContain("(Gr\xf6\xdfe \\(klein\\), 9,80 \x80)");
  });

  it("says so when nobody has drawn the picture asked for", () => {
    expect(() => photograph(random(1), "elefant")).toThrow("no picture is drawn for “elefant”");
  });
});
