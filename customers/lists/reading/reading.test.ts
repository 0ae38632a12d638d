import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openList } from "./open-list.ts";

const dir = await mkdtemp(join(tmpdir(), "stammgast-list-"));
afterAll(() => rm(dir, { recursive: true, force: true }));
const path = join(dir, "list.csv");

async function read(content: string | Buffer) {
  await writeFile(path, content);
  const { encoding, separator, columns, rows } = await openList(path);
  return { encoding, separator, columns, rows: (await Array.fromAsync(rows)).map(({ cells }) => cells) };
}

const text = "Name;Straße\r\nJürgen Groß;Äußere Weide 4\r\nŁukasz €;“Zu”\r\n";
const latin = "Name;Straße\nJürgen Groß;Äußere Weide 4\n";
const bigEndian = (words: string) => Buffer.from(words, "utf16le").swap16();

describe("reading a list", () => {
  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
    ["UTF-16 without one", Buffer.from(text, "utf16le"), "utf-16le"],
    ["UTF-16, big end first", bigEndian(`\ufeff${text}`), "utf-16be"],
  ])("takes %s for what it is", async (_, bytes, encoding) => {
    expect(await read(bytes)).toEqual({
      encoding,
      separator: ";",
      columns: ["Name", "Straße"],
      rows: [
        ["Jürgen Groß", "Äußere Weide 4"],
        ["Łukasz €", "“Zu”"],
      ],
    });
  });

  it("takes what is no UTF-8 for Windows-1252, also when that shows only far down", async () => {
    const plain = "Anna;Weg 1\n".repeat(20_000);
    const bytes = Buffer.concat([Buffer.from(`Name;Street\n${plain}`), Buffer.from("Jürgen;Groß 4\n", "latin1")]);
    const { encoding, rows } = await read(bytes);
    expect(encoding).toBe("windows-1252");
    expect(rows.at(-1)).toEqual(["Jürgen", "Groß 4"]);
    expect((await read(Buffer.from(latin, "latin1"))).columns).toEqual(["Name", "Straße"]);
  });

  it.each([
    ["commas", 'Name,Ort\n"Meier, Anna",Bonn\n', ","],
    ["semicolons", "Name;Ort\nMeier, Anna;Bonn\n", ";"],
    ["tabs", "Name\tOrt\nMeier, Anna\tBonn\n", "\t"],
    ["bars", "Name|Ort\nMeier, Anna|Bonn\n", "|"],
    ["what Excel announces", "sep=;\r\nName;Ort\r\nMeier, Anna;Bonn\r\n", ";"],
  ])("is cut at %s", async (_, content, separator) => {
    expect(await read(content)).toMatchObject({ separator, columns: ["Name", "Ort"], rows: [["Meier, Anna", "Bonn"]] });
  });

  it("keeps line breaks and quotes inside quotes", async () => {
    const { rows } = await read('Name,Note\n"Anna","says ""hello""\nand goes"\nBo,12" pans\n');
    expect(rows).toEqual([
      ["Anna", 'says "hello"\nand goes'],
      ["Bo", '12" pans'],
    ]);
  });

  it("leaves out empty lines and cells beyond the last column, and leaves ragged rows as they are", async () => {
    const { columns, rows } = await read("Name,Ort,,\n\nAnna,Bonn,,\n,,,\nBo\nCy,Köln,5,6\n");
    expect(columns).toEqual(["Name", "Ort"]);
    expect(rows).toEqual([["Anna", "Bonn"], ["Bo"], ["Cy", "Köln", "5", "6"]]);
  });

  it("numbers the columns of a list without a header, and tells columns of one name apart", async () => {
    expect(await read("Anna,anna@post.example\n")).toMatchObject({
      columns: ["1", "2"],
      rows: [["Anna", "anna@post.example"]],
    });
    expect((await read("Mail,Mail,\nA,B,C\n")).columns).toEqual(["Mail", "Mail (2)"]);
  });

  it.each([
    ["nothing at all", "", "empty-list"],
    ["blanks", " \n\n", "empty-list"],
    ["a spreadsheet", Buffer.from("PK\u0003\u0004\0\0xl/workbook.xml"), "not-csv"],
    ["bytes", Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 256)), "not-csv"],
    ["a quote that is never closed", 'Name,Ort\n"Anna,Bonn\nBo,Köln\n', "broken-quotes"],
    ["columns without end", `${"a,".repeat(300)}b\n1\n`, "too-many-columns"],
  ])("refuses %s and says what to do", async (_, content, reason) => {
    await expect(read(content)).rejects.toMatchObject({ code: "invalid", reason });
  });
});
