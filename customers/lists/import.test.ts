import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { verify } from "../../integrity/verify.ts";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { getCustomer } from "../get-customer.ts";
import { recognise } from "../recognise.ts";
import { aCustomer } from "../testing.ts";
import { writeNote } from "../write-note.ts";
import { beginImport } from "./begin.ts";
import { beginUndo, carryOn, carryOnWith } from "./carry-on.ts";
import type { ListField } from "./contract.ts";
import { importSome } from "./import-rows.ts";
import { getList } from "./present.ts";
import { aList, anImport } from "./testing.ts";
import { toCorrect } from "./to-correct.ts";

const db = await openTestDb();
const undo = async (id: string) => {
  await db.transaction().execute((tx) => beginUndo(tx, system, id));
  await carryOnWith(db, id);
  return (await getList(db, id)).counts;
};
const people = async () =>
  (
    await sql<{ name: string; profiles: number }>`select c.name, count(*) as profiles from customers c
      join profiles p on p.customer_id = c.id where c.joined_into is null group by c.id order by c.name`.execute(db)
  ).rows.map(({ name, profiles }) => `${name} ${profiles}`);
const customerOf = async (email: string) => {
  const { rows } = await sql<{ id: string }>`select p.customer_id as id from identifiers i
    join profiles p on p.id = i.profile_id where i.value = ${email}`.execute(db);
  return getCustomer(db, system, rows[0]?.id ?? "");
};
const header = "Nr;Name;Mail;Ort\n";
const asSaid = { fields: ["externalId", "name", "email", "city"] as const satisfies ListField[] };

beforeEach(async () => {
  await sql`truncate ties, match_waiting, customers, profiles, identifiers, contacts, customer_lists, customer_list_rows, profile_details,
    list_origins, touchpoints, customer_notes cascade`.execute(db);
});

describe("importing a list", () => {
  it("makes a profile of each row, with what it says as it came", async () => {
    const { counts, state } = await anImport(db, `${header}1;Anna Meier;Anna@post.example;Bonn\n2;Bo Lang;;Köln\n`);
    expect({ counts, state }).toMatchObject({ counts: { made: 2, refused: 0 }, state: "done" });
    expect(await people()).toEqual(["Anna Meier 1", "Bo Lang 1"]);
    expect((await customerOf("anna@post.example")).profiles).toMatchObject([
      {
        source: "list",
        origin: "Shop",
        identifiers: [{ value: "anna@post.example", state: "claimed" }],
        details: [
          { field: "externalId", value: "1" },
          { field: "city", label: "Ort", value: "Bonn" },
        ],
      },
    ]);
  });

  it("twice is once, and a row that changed changes its profile", async () => {
    await anImport(db, `${header}1;Anna Meier;anna@post.example;Bonn\n2;Bo Lang;;Köln\n`);
    const again = await anImport(db, `${header}1;Anna Meier;anna@post.example;Bonn\n2;Bo Lang;;Köln\n`);
    expect(again.counts).toMatchObject({ made: 0, same: 2 });
    const newer = await anImport(db, `${header}1;Anna Schulz;anna@schulz.example;Bonn\n`, { trusted: true });
    expect(newer.counts).toMatchObject({ changed: 1 });
    expect(await people()).toEqual(["Anna Schulz 1", "Bo Lang 1"]);
    expect((await customerOf("anna@schulz.example")).profiles).toMatchObject([
      { identifiers: [{ value: "anna@schulz.example", state: "verified" }] },
    ]);
  });

  it("knows rows without a number by their cells, and numbers of another origin as others", async () => {
    await anImport(db, "Name;Ort\nAnna;Bonn\nAnna;Bonn\n");
    const again = await anImport(db, "Ort;Name\nBonn;Anna\nKöln;Bo\n");
    expect(again.counts).toMatchObject({ made: 1, same: 1 });
    await anImport(db, `${header}1;Cy;;\n`, { origin: "Kasse" });
    expect((await anImport(db, `${header}1;Dee;;\n`, { origin: "kasse" })).counts).toMatchObject({ changed: 1 });
    expect((await anImport(db, `${header}1;Eva;;\n`, { origin: "Laden" })).counts).toMatchObject({ made: 1 });
  });

  it("joins whoever wrote from the address, which can be undone as any joining", async () => {
    const { customerId } = await aCustomer(db, { email: "anna@post.example", name: "A. Meier" });
    const before = await getCustomer(db, system, customerId);
    const { counts } = await anImport(db, `${header}1;Anna Meier;anna@post.example;Bonn\n`);
    expect(counts).toMatchObject({ joined: 1, made: 0 });
    const view = await getCustomer(db, system, customerId);
    expect(view.profiles).toHaveLength(2);
    expect(view.lastAt).toBe(before.lastAt);
    const { rows } = await sql`select from events where type = 'customer.joined' and customer_id = ${customerId}
      and data ->> 'why' = 'same-address'`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it("joins whoever writes later, but not where several share the address", async () => {
    await anImport(
      db,
      `${header}1;Anna Meier;anna@post.example;\n2;Ina;zwei@post.example;\n3;Uwe;zwei@post.example;\n`,
    );
    const seen = { name: "", at: new Date(), wroteToUs: true, kind: "person" as const, shopId: null };
    const met = (address: string) => db.transaction().execute((tx) => recognise(tx, [{ ...seen, address }]));
    await met("anna@post.example");
    await met("zwei@post.example");
    expect(await people()).toEqual(["Anna Meier 2", "Ina 1", "Uwe 1", "Zwei 1"]);
  });

  it.each([
    ["an office's address", "info@laden.example", "Laden", "Bo Lang"],
    ["another first name", "meier@post.example", "Jonas Meier", "Anna Meier"],
  ])("joins nobody by %s", async (_, email, one, other) => {
    await aCustomer(db, { email, name: one });
    expect((await anImport(db, `${header}1;${other};${email};\n`)).counts).toMatchObject({ made: 1, joined: 0 });
  });

  it("never puts two numbers of one origin into one customer", async () => {
    await aCustomer(db, { email: "anna@post.example" });
    const { counts } = await anImport(db, `${header}1;Anna;anna@post.example;\n2;Anna;anna@post.example;\n`);
    expect(counts).toMatchObject({ joined: 1, made: 1 });
  });

  it("goes on where it was interrupted", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `${at};Gast ${at};gast${at}@post.example;Bonn`).join("\n");
    const { id, columns } = await aList(db, header + rows);
    const input = { fields: columns.map(({ field }) => field), origin: "Shop", trusted: false };
    await db.transaction().execute((tx) => beginImport(tx, system, id, input));
    expect(await importSome(db, id)).toBe(true);
    expect(await getList(db, id)).toMatchObject({ position: 1000, state: "running" });
    await carryOn(db);
    expect(await getList(db, id)).toMatchObject({ position: 1500, state: "done", counts: { made: 1500 } });
    await carryOn(db);
    expect((await people()).length).toBe(1500);
  });

  it("gives back what it cannot take, with the reason, to be corrected and imported", async () => {
    const { id, counts } = await anImport(db, `${header}1;"Anna; Meier";anna@post;Bonn\n2;Bo;;Köln\n3;Cy\n`, asSaid);
    expect(counts).toMatchObject({ made: 1, refused: 2 });
    const file = (await Array.fromAsync(toCorrect(db, id))).join("");
    expect(file).toBe(
      '\ufeffNr;Name;Mail;Ort;stammgast_reason\r\n1;"Anna; Meier";anna@post;Bonn;a mail address that is none\r\n3;Cy;more or fewer cells than the header\r\n',
    );
    const corrected = file.replace("anna@post;", "anna@post.example;").replace("3;Cy;", "3;Cy;;;");
    const again = await anImport(db, corrected);
    expect(again.counts).toMatchObject({ made: 2, refused: 0 });
    expect((await anImport(db, `${header}1;"Anna; Meier";anna@post.example;Bonn\n`)).counts).toMatchObject({ same: 1 });
  });
});

describe("taking an import back", () => {
  it("removes whom it made, and leaves those it joined as they were", async () => {
    const { customerId } = await aCustomer(db, { email: "anna@post.example", name: "A. Meier" });
    const before = await getCustomer(db, system, customerId);
    const { id } = await anImport(
      db,
      `${header}1;Anna Meier;anna@post.example;Bonn\n2;Bo;bo@post.example;\n3;Bo;bo@post.example;\n`,
    );
    expect(await undo(id)).toMatchObject({ removed: 3, kept: 0 });
    expect(await getCustomer(db, system, customerId)).toEqual(before);
    expect(await people()).toEqual(["A. Meier 1"]);
    expect((await verify(db)).findings).toEqual([]);
  });

  it("gives back what a row said before", async () => {
    await anImport(db, `${header}1;Anna Meier;anna@post.example;Bonn\n`);
    const { id } = await anImport(db, `${header}1;Anna Schulz;anna@schulz.example;Köln\n1;Anna Lang;;\n`, asSaid);
    expect(await people()).toEqual(["Anna Lang 1"]);
    await undo(id);
    expect((await customerOf("anna@post.example")).profiles).toMatchObject([
      { name: "Anna Meier", details: [{ value: "1" }, { value: "Bonn" }] },
    ]);
  });

  it("leaves whoever has something hanging on them", async () => {
    const { id } = await anImport(db, `${header}1;Anna;anna@post.example;\n2;Bo;;\n`);
    const anna = await customerOf("anna@post.example");
    await db.transaction().execute((tx) => writeNote(tx, system, anna.id, "likes it dark"));
    expect(await undo(id)).toMatchObject({ removed: 1, kept: 1 });
    expect(await people()).toEqual(["Anna 1"]);
    expect((await verify(db)).findings).toEqual([]);
  });

  it("leaves the customer to those who joined meanwhile", async () => {
    const { id } = await anImport(db, `${header}1;Anna Meier;anna@post.example;\n`);
    const seen = { name: "Anna", at: new Date(), wroteToUs: true, kind: "person" as const, shopId: null };
    await db.transaction().execute((tx) => recognise(tx, [{ ...seen, address: "anna@post.example" }]));
    expect(await undo(id)).toMatchObject({ removed: 1 });
    expect(await people()).toEqual(["Anna 1"]);
    expect((await verify(db)).findings).toEqual([]);
  });

  it("stops an import under way, and cannot be asked for twice", async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => `${at};Gast ${at};;`).join("\n");
    const { id, columns } = await aList(db, header + rows);
    const input = { fields: columns.map(({ field }) => field), origin: "Shop", trusted: false };
    await db.transaction().execute((tx) => beginImport(tx, system, id, input));
    await importSome(db, id);
    expect(await undo(id)).toMatchObject({ made: 1000, removed: 1000 });
    expect(await people()).toEqual([]);
    await expect(undo(id)).rejects.toMatchObject({ reason: "nothing-to-undo" });
  });
});
