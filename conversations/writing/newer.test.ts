import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../../channels/email/testing.ts";
import type { Refusal } from "../../platform/errors.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../team/testing.ts";
import { readMessages } from "../reading/read.ts";
import { newestConversation } from "../testing.ts";
import { writeMessage } from "./write-message.ts";

const db = await openTestDb();
let jule: SignedInStaff;
let mira: SignedInStaff;
let conversation: string;
let first: string;
let count = 0;

beforeAll(async () => {
  await anAddress(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  mira = await signedIn(db, { name: "Mira Otto" });
});

beforeEach(async () => {
  count += 1;
  await arrive(db, aMail({ id: `first-${count}@post.example`, headers: [], text: "Ein Glas ist zerbrochen." }));
  conversation = await newestConversation(db);
  first = (await messages())[0]?.id ?? "";
});

const messages = async () => (await readMessages(db, jule.actor, conversation, { limit: 50 })).items;
const answer = (
  who: SignedInStaff,
  guard: { seen?: string; despite?: boolean } = {},
  text = "Ein neues liegt bereit.",
) =>
  writeMessage(db, who.actor, conversation, {
    ...{ kind: "reply", id: newId(), text, cc: [], bcc: [], files: [], close: false },
    ...guard,
  });
const refused = (what: Promise<unknown>) =>
  what.then(
    () => null,
    (error: Refusal) => error,
  );
const another = (text: string, headers: string[] = []) =>
  arrive(db, aMail({ replyTo: `first-${count}@post.example`, text, headers }));

describe("an answer that says what its writer has seen", () => {
  it("is written when nothing came after it", async () => {
    expect(await answer(jule, { seen: first })).toMatchObject({ created: true });
  });

  it("is not written when the customer wrote meanwhile, and says who, when and the first words", async () => {
    await another("Es hat sich erledigt!");
    const refusal = await refused(answer(jule, { seen: first }));
    expect(refusal).toMatchObject({ code: "conflict", reason: "newer" });
    expect(refusal?.fields).toMatchObject({
      ...{ kind: "in", author: "Katharina Vollmer", preview: "Es hat sich erledigt!", count: "1" },
      messageId: (await messages()).find((one) => one.id !== first)?.id,
    });
    expect(await messages()).toHaveLength(2);
  });

  it("heeds mail that came late, whatever date it bears", async () => {
    await another("Gestern geschrieben.", ["Date: Thu, 19 Nov 2020 09:12:00 +0100"]);
    expect(await refused(answer(jule, { seen: first }))).toMatchObject({ reason: "newer" });
  });

  it("is not written when a colleague's answer is about to leave", async () => {
    await answer(mira, {}, "Liebe Frau Vollmer, ist unterwegs.");
    const refusal = await refused(answer(jule, { seen: first }));
    expect(refusal?.fields).toMatchObject({
      kind: "out",
      author: "Mira Otto",
      preview: "Liebe Frau Vollmer, ist unterwegs.",
    });
  });

  it("names the newest and counts the others", async () => {
    await another("Noch etwas.");
    await answer(mira, {}, "Gern.");
    expect((await refused(answer(jule, { seen: first })))?.fields).toMatchObject({ author: "Mira Otto", count: "2" });
  });

  it("is not stopped by the writer's own words, nor by a note", async () => {
    await answer(jule);
    await writeMessage(db, mira.actor, conversation, { kind: "note", text: "Ich schaue nach.", files: [] });
    expect(await answer(jule, { seen: first })).toMatchObject({ created: true });
  });

  it("is written despite it when the writer says so, and when they have read it", async () => {
    await another("Es eilt!");
    expect(await answer(jule, { seen: first, despite: true })).toMatchObject({ created: true });
    const newest = (await messages()).find((one) => one.text.startsWith("Es eilt!"));
    expect(await answer(jule, { seen: newest?.id ?? "" })).toMatchObject({ created: true });
  });

  it("sent twice is the same answer, also when something came in between", async () => {
    const again = { ...{ kind: "reply" as const, id: newId(), text: "Ja.", cc: [], bcc: [], files: [] }, close: false };
    await writeMessage(db, jule.actor, conversation, { ...again, seen: first });
    await another("Danke!");
    expect(await writeMessage(db, jule.actor, conversation, { ...again, seen: first })).toMatchObject({
      created: false,
    });
  });
});

it("a note is guarded likewise when it asks for it", async () => {
  await another("Neues.");
  const note = { kind: "note" as const, text: "Bitte anrufen.", files: [] };
  expect(await refused(writeMessage(db, jule.actor, conversation, { ...note, seen: first }))).toMatchObject({
    reason: "newer",
  });
  expect(await writeMessage(db, jule.actor, conversation, { ...note, seen: first, despite: true })).toMatchObject({
    created: true,
  });
});
