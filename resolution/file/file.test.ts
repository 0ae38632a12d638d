import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { optionsFor, readConfigFile } from "./config.ts";
import { csvFormOf } from "./read-rows.ts";
import { readTable } from "./read-table.ts";
import { writeClusters } from "./write-clusters.ts";

const dir = await mkdtemp(join(tmpdir(), "stammgast-resolve-"));
afterAll(() => rm(dir, { recursive: true }));

async function fileOf(content: string | Buffer, name = "people.csv"): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, content);
  return path;
}

const read = async (content: string | Buffer, id?: string) => {
  const form = await csvFormOf(await fileOf(content));
  return { form, table: await readTable(form, id, () => undefined) };
};

const text = 'id;Vorname;Anschrift\r\n1;Jürgen;"Weg 1; Haus ""B"""\r\n2;Änne;"zwei\r\nZeilen"\r\n';

describe("files of people", () => {
  it.each(["utf-8", "windows-1252", "utf-16le", "utf-16be"])(
    "are read in %s and come back byte for byte",
    async (encoding) => {
      const { form, table } = await read(iconv.encode(text, encoding, { addBOM: encoding.startsWith("utf-16") }));
      expect(form).toMatchObject({ separator: ";", header: ["id", "Vorname", "Anschrift"] });
      expect(table.ids).toEqual(["1", "2"]);
      expect(table.columns[2]?.words).toEqual(['Weg 1; Haus "B"', "zwei\r\nZeilen"]);
      const output = join(dir, "out.csv");
      await writeClusters(form, output, "cluster", [1, 1]);
      const written = await readFile(output);
      expect(iconv.decode(written, encoding)).toBe(
        'id;Vorname;Anschrift;cluster\r\n1;Jürgen;"Weg 1; Haus ""B""";1\r\n2;Änne;"zwei\r\nZeilen";1\r\n',
      );
    },
  );

  it("are read with and without a mark, with commas, tabs and bars, and one column alone", async () => {
    expect((await read("\ufeffid,name\n1,Anna\n")).form).toMatchObject({
      bom: true,
      separator: ",",
      header: ["id", "name"],
    });
    expect((await read("id\tname\n1\tAnna\n")).form.separator).toBe("\t");
    expect((await read("id|name\n1|Anna\n")).form.separator).toBe("|");
    expect((await read("name\nAnna Weiß\nAnna Weiss")).table).toMatchObject({ size: 2, ids: ["1", "2"] });
  });

  it.each([
    ["", "is empty"],
    ["id,name\n", "no rows below it"],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 9, 9, 9, 0, 1]), "is no text"],
    ["1,anna@example.de,Anna\n2,b@example.de,Bert\n", "holds “anna@example.de”, which is no name of a column"],
    ["id,name\n1,Anna\n2,Bert,Köln\n3\n", "another number (in brackets): 3 (3), 4 (1)"],
    ["id,name\n1,Anna\n2,Bert\n1,Anne\n", "holds “1” twice, in rows 2 and 4"],
    ["name,name\nAnna,Weiß\n", "Two columns are called “name”"],
    ['id,name\n1,"Anna\n2,Bert\n', "opens a quote"],
  ])("are refused with what to do: %j", async (content, words) => {
    await expect(read(content)).rejects.toThrow(words);
  });

  it("are missed by name, and directories are none", async () => {
    await expect(csvFormOf(join(dir, "nobody.csv"))).rejects.toThrow("There is no file");
    await expect(csvFormOf(dir)).rejects.toThrow("is a directory");
  });

  it("take their ids from a column you name, or count rows", async () => {
    const content = "id,nr,name\n1,a,Anna\n1,b,Bert\n";
    expect((await read(content, "nr")).table.ids).toEqual(["a", "b"]);
    expect((await read(content, "")).table.ids).toEqual(["1", "2"]);
    await expect(read(content, "number")).rejects.toThrow("There is no column “number”. There are: id, nr, name.");
  });
});

describe("what is fixed in a file", () => {
  it("names rows by their ids and thresholds in powers of two", async () => {
    const { table } = await read("id,name\na,Anna\nb,Bert\n");
    const config = await readConfigFile(
      await fileOf('{ "columns": { "name": "full" }, "cannotLinks": [["a", "b"]], "link": 1 }', "config.json"),
    );
    expect(optionsFor(config, table)).toMatchObject({
      columns: { name: "full" },
      cannotLinks: [[0, 1]],
      link: Math.LN2,
    });
    expect(() => optionsFor({ columns: { nam: "full" } }, table)).toThrow("There is no column “nam”");
    expect(() => optionsFor({ mustLinks: [["a", "z"]] }, table)).toThrow("There is no row “z”");
  });

  it("is refused where it is not understood", async () => {
    await expect(readConfigFile(await fileOf("{", "c1.json"))).rejects.toThrow("is no JSON");
    await expect(readConfigFile(await fileOf('{ "colums": {} }', "c2.json"))).rejects.toThrow("colums");
  });
});
