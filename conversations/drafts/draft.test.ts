import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../../channels/email/testing.ts";
import type { Refusal } from "../../platform/errors.ts";
import { listenForSignals } from "../../platform/events/listen.ts";
import { newId } from "../../platform/ids.ts";
import { openLog } from "../../platform/log.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../team/testing.ts";
import { DraftInput, type DraftKind } from "../contract.ts";
import { upload } from "../files/upload.ts";
import { newestConversation } from "../testing.ts";
import { writeMessage } from "../writing/write-message.ts";
import { dropDraft, readDrafts, saveDraft } from "./draft.ts";

const db = await openTestDb();
let jule: SignedInStaff;
let mira: SignedInStaff;
let conversation: string;

beforeAll(async () => {
  await anAddress(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  mira = await signedIn(db, { name: "Mira Otto" });
});
beforeEach(async () => {
  await arrive(db, aMail({ headers: [] }));
  conversation = await newestConversation(db);
});

const some = { kind: "reply" as const, to: null, cc: [], bcc: [], files: [], seen: null, text: "Liebe Frau" };
const aDraft = (given: Partial<DraftInput> = {}) => ({ ...some, messageId: newId(), revision: 0, ...given });
const save = (who: SignedInStaff, draft: DraftInput) =>
  db.transaction().execute((tx) => saveDraft(tx, who.actor, conversation, draft));
const drop = (who: SignedInStaff, kind: DraftKind) =>
  db.transaction().execute((tx) => dropDraft(tx, who.actor, conversation, kind));
const seenBy = (who: SignedInStaff) => readDrafts(db, who.actor, conversation);
const refused = (what: Promise<unknown>) =>
  what.then(
    () => null,
    (error: Refusal) => error.reason,
  );

describe("a draft", () => {
  it("comes back as it was typed, with its recipients and files", async () => {
    const file = await db
      .transaction()
      .execute((tx) => upload(tx, jule.actor, { name: "a.txt", type: "text/plain", content: Buffer.from("a") }));
    const half = { to: [{ name: "", address: "half an addr" }], cc: [{ name: "K", address: "k@post.example" }] };
    const draft = aDraft({ ...half, files: [file.id] });
    await save(jule, draft);
    const { mine } = await seenBy(jule);
    expect(mine).toMatchObject([
      { ...half, text: "Liebe Frau", revision: 1, messageId: draft.messageId, files: [file] },
    ]);
  });

  it("keeps its formatting, made safe, and gives it up again", async () => {
    const draft = aDraft({ html: "<p>Liebe <b>Frau</b><script>1</script></p>" });
    await save(jule, draft);
    expect((await seenBy(mira)).others).toMatchObject([
      { text: "Liebe Frau", html: "<p>Liebe <strong>Frau</strong></p>" },
    ]);
    await save(jule, { ...draft, revision: 1, html: null });
    expect((await seenBy(mira)).others).toMatchObject([{ text: "Liebe Frau", html: null }]);
  });

  it("is shown to colleagues, with the name of who writes", async () => {
    await save(jule, aDraft());
    expect(await seenBy(mira)).toMatchObject({ mine: [], others: [{ staff: { name: "Jule Brandt" }, kind: "reply" }] });
  });

  it("is one answer and one note for each", async () => {
    await save(jule, aDraft());
    await save(jule, aDraft({ kind: "note", text: "Für uns" }));
    await save(mira, aDraft());
    expect((await seenBy(jule)).mine.map(({ kind }) => kind)).toEqual(["reply", "note"]);
    expect((await seenBy(jule)).others).toHaveLength(1);
  });

  it("is not overwritten silently by another tab", async () => {
    const first = await save(jule, aDraft());
    await save(jule, { ...aDraft(), revision: first.revision, text: "the other tab" });
    expect(await refused(save(jule, { ...aDraft(), revision: first.revision, text: "this tab" }))).toBe(
      "draft-changed",
    );
    expect((await seenBy(jule)).mine).toMatchObject([{ text: "the other tab", revision: 2 }]);
  });

  it("is gone once it is sent, and does not come back by what was still under way", async () => {
    const draft = aDraft({ text: "Fertig." });
    await save(jule, draft);
    const { messageId: id, text } = draft;
    await writeMessage(db, jule.actor, conversation, {
      ...{ kind: "reply", id, text, cc: [], bcc: [], files: [], close: false },
    });
    expect((await seenBy(mira)).others).toEqual([]);
    expect(await refused(save(jule, draft))).toBe("already-written");
  });

  it("stays when its writer adds a note instead", async () => {
    await save(jule, aDraft());
    await writeMessage(db, jule.actor, conversation, { kind: "note", text: "Kurz notiert.", files: [] });
    expect((await seenBy(jule)).mine).toHaveLength(1);
  });

  it("is thrown away by its writer alone", async () => {
    await save(jule, aDraft());
    await drop(mira, "reply");
    expect((await seenBy(jule)).mine).toHaveLength(1);
    await drop(jule, "reply");
    expect((await seenBy(jule)).mine).toEqual([]);
  });

  it("takes 200,000 characters and no more", () => {
    expect(DraftInput.safeParse(aDraft({ text: "x".repeat(200_000) })).success).toBe(true);
    expect(DraftInput.safeParse(aDraft({ text: "x".repeat(200_001) })).success).toBe(false);
  });

  it("belongs to people, not to programs", async () => {
    const program = { ...jule, actor: { ...jule.actor, staffId: null } };
    expect(await refused(save(program, aDraft()))).toBe("needs-person");
  });
});

it("is told by one notification and leaves no event behind", async () => {
  const signals = await listenForSignals(db.url, openLog("silent"));
  const events = async () => (await db.selectFrom("events").select("id").execute()).length;
  const before = await events();
  const heard = new Promise((resolve) => signals.subscribe(resolve));
  await save(jule, aDraft());
  expect(await heard).toMatchObject({ type: "draft.kept", conversations: [conversation] });
  expect(await events()).toBe(before);
  await signals.close();
});
