import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { pick, randomFrom } from "../../platform/testing/fuzz.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { forget, vectorsOf } from "./lexicon.ts";
import { inArray } from "./vector.ts";

const db = await openTestDb();

/** Texts whose vector is not what PostgreSQL makes of them, and how many had one. */
async function compare(texts: readonly string[]) {
  const vectors = await vectorsOf(db, texts);
  const { rows } = await sql<{ text: string; ours: string; theirs: string }>`
    select text, ours::text as ours, searchable(text)::text as theirs
    from unnest(${texts}::text[], ${inArray(vectors)}::tsvector[]) as t(text, ours)
    where ours is not null and ours::text is distinct from searchable(text)::text`.execute(db);
  return { different: rows, known: vectors.filter((vector) => vector !== null).length };
}

const letter = `Sehr geehrte Frau Größe,

könnten Sie uns bitte die 12 Gläser (250 ml) vom 03.11.2026 nachliefern? Die Rechnung RE-2026-0815 über 1.234,50 € ist
bezahlt. Läuft das? "Ja", sagte man mir. Schreiben Sie an k.vollmer@post.example oder https://roestwerk.example/shop?nr=7.

I'd like the same coffee as last time; the grinder's noise isn't normal, e.g. at 3:30 in the morning...
Mit freundlichen Grüßen`;

/** Signs that mean something to PostgreSQL's parser, and words of all kinds. */
const scraps = [
  ...["Kaffee", "kaffee", "KAFFEE", "running", "the", "und", "Größe", "naïve", "İstanbul", "ßtraße", "Ǆ", "ﬁnden"],
  ...[
    "don't",
    "grinder's",
    "a-b-c",
    "Vor-Ort-Termin",
    "2-3",
    "x2",
    "B123456",
    "é",
    "é",
    "日本語",
    "🙂",
    "a🙂b",
    "ａｂｃ",
  ],
  ...[
    "-5",
    "+49",
    "1.2.3",
    "1,5",
    "3e10",
    "-1.5e-7",
    "007",
    "1/2",
    "v2.0-rc.1",
    "12:30",
    "§",
    "€",
    "50%",
    "#7",
    "@ada",
  ],
  ...[
    "k@post.example",
    "K.V@Post.Example.",
    "http://a.example/b?c=d&e",
    "www.a.example",
    "a.example/b",
    "mailto:k@b.de",
  ],
  ...["~/x", "/usr/bin", "./a.b", "C:\\x", "a_b", "_a_", "&amp;", "&#228;", "&", ">", "a>b", "=", "--", "...", "a...b"],
  ...[
    "(a)",
    '"a"',
    "„a“",
    "a,b",
    "a;b",
    "a:b",
    "a.",
    "a!",
    "a?",
    ".a",
    "!a",
    "'",
    "''",
    "\\",
    "\\'",
    "a'b\\c",
    "*",
    "|",
  ],
  ...[
    "„Glas“",
    "»Glas«",
    "›Glas‹",
    "‚Glas‘",
    "“glass”",
    "‘glass’",
    "Glas—kaputt",
    "10–12",
    "geht’s",
    "Vor‑Ort",
    "Glas…",
    "danke😊",
  ],
  ...["50€", "20°C", "½", "№7", "❤️", "👩‍🍳", "\ufeffGlas", "Glas！", "。", "—", "“", "\u00ad"],
  ...["zzqx", "\u00a0", "a\u00a0b", "\u200b", "\u00ad", "Kaf\u00adfee", "\v", "\f", "\u2028", "x".repeat(250)],
];

describe("the vector of a text", () => {
  it("is what PostgreSQL makes of it", async () => {
    const texts = Array.from({ length: 30 }, (_, n) => `Glas ${n} ${letter}`);
    expect(await compare(texts)).toEqual({ different: [], known: 30 });
  });

  it("is so for every scrap: alone, at the beginning, at the end, between others", async () => {
    const around = (scrap: string) => [scrap, `${scrap} Wort`, `Wort ${scrap}`, `Wort ${scrap}\nWort ${scrap} Worte`];
    const texts = scraps.flatMap(around);
    expect(await compare(texts)).toEqual({ different: [], known: texts.length });
  });

  it("is so for scraps in any order", async () => {
    const random = randomFrom(4);
    const blanks = [" ", " ", " ", "\n", "\t", "\r\n", "  ", ""];
    const text = () =>
      Array.from({ length: Math.floor(random() * 40) }, () => pick(scraps, { random }) + pick(blanks, { random })).join(
        "",
      );
    const { different, known } = await compare(Array.from({ length: 2000 }, text));
    expect(different).toEqual([]);
    expect(known).toBeGreaterThan(1500);
  });

  it("is so for pieces that say a word often, and for those that look like ours", async () => {
    forget();
    const pieces = ["a-".repeat(140), "ab-".repeat(90), "zzq1zzq", "zzq0zzq-zzq1zzq", "Ende"];
    const texts = Array.from({ length: 30 }, (_, n) => `Wort${n} ${pieces.join(" ")} Wort`);
    expect((await compare(texts)).different).toEqual([]);
    expect((await compare(texts.map((text) => text.replace(/\S*zzq\S*/g, "")))).different).toEqual([]);
  });

  it("is the same after everything learned was forgotten", async () => {
    forget();
    expect((await compare(Array.from({ length: 25 }, () => letter))).different).toEqual([]);
  });

  it.each([
    ["with tags, which reach across blanks", 'Hallo <a href="x y">du</a>'],
    ["of more places than PostgreSQL counts", "Wort ".repeat(9000)],
    ["that says one word more often than PostgreSQL counts", "Wort ".repeat(300)],
    ["with a piece too long to be a word", "y".repeat(4000)],
  ])("is left to PostgreSQL for a text %s", async (_what, text) => {
    expect((await vectorsOf(db, [...Array(20).fill(letter), text])).at(-1)).toBeNull();
  });

  it("is left to PostgreSQL for a few texts", async () => {
    expect(await vectorsOf(db, [letter, letter])).toEqual([null, null]);
  });
});
