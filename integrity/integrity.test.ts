import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { understandWaiting } from "../channels/email/intake/understand.ts";
import { aMail, anAddress, arrive } from "../channels/email/testing.ts";
import { newestConversation } from "../conversations/testing.ts";
import { merge } from "../conversations/weaving/merge.ts";
import { split } from "../conversations/weaving/split.ts";
import { note } from "../conversations/writing/note.ts";
import { reply } from "../conversations/writing/reply.ts";
import { join } from "../customers/join.ts";
import { type Actor, rights } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aStaff } from "../team/testing.ts";
import { invariants } from "./registry.ts";
import { verify } from "./verify.ts";

const db = await openTestDb();
let jule: Actor;

const withFile = Buffer.from(
  aMail({ text: "", subject: "Lieferschein", from: "Bo Lang <bo@post.example>" })
    .toString()
    .replace("Content-Type: text/plain; charset=utf-8", 'Content-Type: multipart/mixed; boundary="b"')
    .concat(
      "--b\r\nContent-Type: text/plain\r\n\r\nAnbei.\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-Disposition: attachment; filename=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--",
    ),
);
const twice = aMail({ subject: "Zweimal", from: "Ina Vogt <ina@post.example>" });

const tx = <Result>(work: Parameters<ReturnType<Db["transaction"]>["execute"]>[0]) =>
  db.transaction().execute(work) as Promise<Result>;
const idOf = async (subject: string) => {
  const { rows } = await sql<{ id: string }>`select id from conversations where subject = ${subject}`.execute(db);
  return rows[0]?.id ?? "";
};
const answerIn = async (subject: string) => {
  const id = await idOf(subject);
  const words = { kind: "reply" as const, text: "Gern.", cc: [], bcc: [], files: [], close: false };
  return tx((one) => reply(one, jule, id, words));
};

beforeAll(async () => {
  await anAddress(db);
  const staffId = await aStaff(db, { name: "Jule Brandt" });
  jule = { kind: "staff", staffId, name: "Jule Brandt", rights, shops: [], sees: "all", credentialId: null };
  await arrive(db, aMail({ id: "first@post.example" }), withFile, twice, twice);
  await arrive(db, aMail({ replyTo: "first@post.example", text: "Noch etwas." }), aMail({ from: "kaputt" }));
  await arrive(
    db,
    aMail({ subject: "Blatt", from: "Blatt <liste@blatt.example>", headers: ["List-Id: <blatt.blatt.example>"] }),
  );
  for (const subject of ["Teil", "Ganz", "Frage"])
    await arrive(db, aMail({ subject, from: `${subject} Gast <${subject.toLowerCase()}@gast.example>` }));
  await answerIn("Glas zerbrochen");
  await answerIn("Ganz");
  await tx(async (one) => note(one, jule, await newestConversation(one), { kind: "note", text: "Intern.", files: [] }));
  await tx(async (one) => merge(one, jule, await idOf("Teil"), await idOf("Ganz")));
  const { rows } = await sql<{ id: string }>`select id from messages where text = 'Noch etwas.'`.execute(db);
  await tx(async (one) => split(one, jule, await idOf("Glas zerbrochen"), { messageIds: [rows[0]?.id ?? ""] }));
  const { rows: people } = await sql<{ id: string }>`select customer_id as id from profiles
    where source_key in ('teil@gast.example', 'ganz@gast.example', 'ina@post.example') order by source_key`.execute(db);
  for (const { id } of people.slice(1)) await tx((one) => join(one, jule, people[0]?.id ?? "", id));
});

const named = (name: string) => invariants.filter((one) => one.name === name);
const found = async (there: Db, name: string) =>
  (await verify(there, { only: named(name) })).findings.map(({ invariant, why }) => `${invariant.name} ${why}`);
const nowhere = sql`'11111111-1111-7111-8111-111111111111'::uuid`;
const of = (subject: string) => sql`(select id from conversations where subject = ${subject})`;
const profileOf = (who: string) => sql`(select id from profiles where source_key like ${`${who}@%`})`;
const [teil, ganz] = [profileOf("teil"), profileOf("ganz")];
const noJobs = sql`delete from graphile_worker._private_jobs`;

it("finds nothing wrong where nothing is, after mail, answers, notes, splitting, merging and joining", async () => {
  const { looked, findings } = await verify(db, { stretch: 2 });
  expect(findings).toEqual([]);
  expect(looked).toBeGreaterThan(50);
});

it("finds nothing wrong while mail comes in and answers go out", async () => {
  let going = true;
  const busy = (async () => {
    for (let count = 0; going; count++) {
      await arrive(db, aMail({ subject: `Laufend ${count}`, from: `l${count}@gast.example` }), withFile);
      await answerIn(`Laufend ${count}`);
    }
  })();
  const looks = [await verify(db, { stretch: 3 }), await verify(db)];
  going = false;
  await busy;
  expect(looks.flatMap(({ findings }) => findings)).toEqual([]);
});

describe("what can be derived again", () => {
  it.each([
    [
      "message-raw",
      "mail-astray",
      sql`update raw_messages set message_id = ${nowhere} where id = (select raw_id from messages where subject = 'Lieferschein')`,
    ],
    ["message-conversation", "no-conversation", sql`delete from conversations where subject = 'Frage'`],
    [
      "conversation-trail",
      "nowhere",
      sql`update conversations set state = 'merged', merged_into = ${nowhere} where subject = 'Frage'`,
    ],
    [
      "conversation-trail",
      "circle",
      sql`update conversations set state = 'merged', merged_into = id where subject = 'Frage'`,
    ],
    ["conversation-people", "nobody", sql`update conversations set profile_id = ${nowhere} where subject = 'Frage'`],
    [
      "conversation-people",
      "stranger",
      sql`update participants set profile_id = ${nowhere} where conversation_id = ${of("Frage")}`,
    ],
    ["message-profile", "no-profile", sql`update messages set profile_id = null where subject = 'Frage'`],
    [
      "customer-trail",
      "joined-with-profiles",
      sql`update customers set joined_into = ${sql`(select customer_id from profiles where source_key = 'bo@post.example')`}
      where id = (select customer_id from profiles where source_key = 'frage@gast.example')`,
    ],
    [
      "profiles-apart",
      "no-profile",
      sql`insert into apart values (${nowhere}, 'ffffffff-1111-7111-8111-111111111111')`,
    ],
    [
      "profile-ties",
      "strangers",
      sql`insert into ties (one_id, other_id, why)
      select least(a.id, b.id), greatest(a.id, b.id), 'said' from ${teil} a, ${profileOf("bo")} b`,
    ],
    [
      "profile-ties",
      "strangers",
      sql`insert into ties values (${nowhere}, 'ffffffff-1111-7111-8111-111111111111', 'said')`,
    ],
    [
      "profile-ties",
      "ring",
      sql`insert into ties (one_id, other_id, why)
      select least(a.id, b.id), greatest(a.id, b.id), 'said' from ${teil} a, ${profileOf("ina")} b`,
    ],
    [
      "match-state",
      "one-customer",
      sql`insert into matches (id, one_id, other_id, state, mean, reasons)
      select gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 'open', 3, '[]' from ${profileOf("ina")} a, ${ganz} b`,
    ],
    [
      "match-state",
      "not-joined",
      sql`insert into matches (id, one_id, other_id, state, mean, reasons)
      select ${nowhere}, least(a.id, b.id), greatest(a.id, b.id), 'joined', 3, '[]' from ${teil} a, ${profileOf("bo")} b`,
    ],
    [
      "match-state",
      "no-profile",
      sql`insert into matches (id, one_id, other_id, state, mean, reasons)
      values (gen_random_uuid(), ${nowhere}, 'ffffffff-1111-7111-8111-111111111111', 'open', 3, '[]')`,
    ],
    [
      "profiles-apart",
      "one-customer",
      sql`insert into apart select least(a.id, b.id), greatest(a.id, b.id) from ${teil} a, ${ganz} b`,
    ],
    ["customer-row", "not-listed", sql`delete from contacts`],
    ["customer-row", "other-times", sql`update contacts set last_at = last_at - interval '1 year'`],
    ["attachment-bytes", "no-bytes", sql`delete from files`],
    [
      "attachment-bytes",
      "left-over",
      sql`insert into attachments select ${nowhere}, ${nowhere}, ${nowhere}, name, type, inline, content_id, size, sha256 from attachments`,
    ],
    ["file-bytes", "altered", sql`update files set content = 'vandalised'`],
    ["file-bytes", "unused", sql`insert into files (sha256, size, content) values (sha256('lonely'), 6, 'lonely')`],
    ["outbox-sending", "abandoned", sql`update outbox set state = 'sending', started_at = now() - interval '1 hour'`],
    ["outbox-letter", "not-known", sql`delete from seen where ours`],
    ["message-timeline", "not-in-timeline", sql`delete from touchpoints`],
    [
      "timeline-message",
      "nothing-behind",
      sql`insert into touchpoints (profile_id, at, id, kind, direction, conversation_id)
      select profile_id, at, ${nowhere}, 'message', 'in', conversation_id from touchpoints limit 1`,
    ],
    [
      "timeline-message",
      "no-profile",
      sql`insert into touchpoints (profile_id, at, id, kind, direction, conversation_id)
      select ${nowhere}, at, id, kind, direction, conversation_id from touchpoints limit 1`,
    ],
    ["message-words", "other-words", sql`update messages set words = ''`],
    ["conversation-numbers", "miscounted", sql`update conversations set messages = messages + 3`],
    ["conversation-numbers", "failure-unseen", sql`update outbox set state = 'failed'`],
    [
      "conversation-standing",
      "older-than-its-words",
      sql`update conversations set last_at = last_at - interval '1 year'`,
    ],
    [
      "conversation-standing",
      "other-question",
      sql`update conversations set last_in_at = last_in_at - interval '1 year' where not woven`,
    ],
    ["conversation-standing", "unanswered", sql`update conversations set stage = 2 where subject = 'Frage'`],
    ["conversation-preview", "not-said", sql`update conversations set preview = 'Etwas ganz anderes.'`],
    ["customer-name", "other-name", sql`update customers set name = 'Niemand', sort_key = 'niemand'`],
    ["customer-name", "other-words", sql`update customers set search_key = ' niemand'`],
  ] as const)("%s: %s is found and mended", async (name, why, breaking) => {
    await breaking.execute(db);
    expect(await found(db, name)).toContain(`${name} ${why}`);
    const { findings } = await verify(db, { repair: true, only: named(name) });
    expect(findings.every((one) => one.mended === one.found)).toBe(true);
    expect(await found(db, name)).toEqual([]);
  });

  it("is mended in the end, all of it", async () => {
    expect((await verify(db)).findings).toEqual([]);
  });

  it("is mended in the audit log's sight", async () => {
    const { rows } = await sql<{
      data: unknown;
    }>`select data from events where type = 'database.repaired' order by id limit 1`.execute(db);
    expect(rows).toMatchObject([{ data: { invariant: "message-raw", rows: 1 } }]);
  });

  it("stays so when only looked at", async () => {
    await sql`update conversations set messages = 77 where subject = 'Frage'`.execute(db);
    await verify(db);
    expect(await found(db, "conversation-numbers")).toHaveLength(1);
    await verify(db, { repair: true });
  });
});

describe("a job that is gone", () => {
  it("outbox-job: what waits to be sent is sent after all", async () => {
    await sql`update outbox set state = 'waiting', due_at = now() - interval '1 hour'`.execute(db);
    await noJobs.execute(db);
    expect(await found(db, "outbox-job")).toEqual(["outbox-job no-job"]);
    await verify(db, { repair: true });
    const { rows } = await sql`select from graphile_worker._private_jobs where key like 'deliver-message:%'`.execute(
      db,
    );
    const { rows: waiting } = await sql`select from outbox`.execute(db);
    expect(rows).toHaveLength(waiting.length);
    expect((await verify(db)).findings).toEqual([]);
  });

  it("raw-read: what waits to be read is read after all", async () => {
    await noJobs.execute(db);
    await sql`update raw_messages set state = 'new', received_at = now() - interval '1 hour' where state = 'quarantined'`.execute(
      db,
    );
    expect(await found(db, "raw-read")).toEqual(["raw-read unread"]);
    await verify(db, { repair: true });
    expect(await found(db, "raw-read")).toEqual([]);
    await understandWaiting(db);
  });
});

describe("mail that nobody sees", () => {
  it.each([
    ["lost-message", sql`delete from messages where subject = 'Lieferschein'`, "Lieferschein"],
    ["lost-original", sql`delete from messages where subject = 'Zweimal'`, "Zweimal"],
    ["no-reason", sql`update raw_messages set reason = null where state = 'quarantined'`, "Frage"],
  ])("%s is read again, and nothing of it is erased", async (why, breaking, subject) => {
    await breaking.execute(db);
    expect(await found(db, "raw-read")).toContain(`raw-read ${why}`);
    await verify(db, { repair: true });
    await understandWaiting(db);
    await verify(db, { repair: true });
    expect((await verify(db)).findings).toEqual([]);
    const { rows } = await sql`select from messages where subject = ${subject}`.execute(db);
    expect(rows).toHaveLength(1);
    const { rows: erased } = await sql`select from raw_messages where erased_at is not null`.execute(db);
    expect(erased).toEqual([]);
  });
});

describe("what only a backup can mend", () => {
  class Undone extends Error {}

  it.each([
    ["raw-bytes", "altered", sql`update raw_messages set content = content || 'x'`],
    ["message-raw", "no-mail", sql`update messages set raw_id = null where subject = 'Frage'`],
    [
      "message-raw",
      "mail-gone",
      sql`delete from raw_messages where id = (select raw_id from messages where subject = 'Frage')`,
    ],
    [
      "message-raw",
      "mail-erased",
      sql`update raw_messages set erased_at = now(), erased_for = 'x', content = '' where state = 'understood'`,
    ],
    ["customer-trail", "nowhere", sql`update customers set joined_into = ${nowhere} where joined_into is not null`],
    ["customer-trail", "empty", sql`update customers set joined_into = null where joined_into is not null`],
    ["attachment-bytes", "no-message", sql`update attachments set message_id = ${nowhere}`],
    ["attachment-bytes", "other-size", sql`update attachments set size = size + 1`],
    [
      "upload-bytes",
      "no-bytes",
      sql`insert into uploads (id, name, type, size, sha256) values (${nowhere}, 'a', 'b', 1, 'c')`,
    ],
    [
      "outbox-letter",
      "no-message",
      sql`update outbox set message_id = ${nowhere} where message_id = (select max(message_id::text)::uuid from outbox)`,
    ],
    ["outbox-letter", "no-message-id", sql`update messages set mail_id = null where kind = 'out'`],
  ])("%s: %s is found, and nothing is touched", async (name, why, breaking) => {
    const inside = db.transaction().execute(async (one) => {
      await breaking.execute(one);
      expect(await found(one, name)).toContain(`${name} ${why}`);
      expect(named(name)[0]?.ways[why]?.mend).toBeNull();
      throw new Undone();
    });
    await expect(inside).rejects.toBeInstanceOf(Undone);
  });

  it("fetched-mail: not-kept is found", async () => {
    const inside = db.transaction().execute(async (one) => {
      await sql`insert into mail_accounts (id, name, username, host, port, security) values (${nowhere}, 'a', 'b', 'c', 1, 'tls')`.execute(
        one,
      );
      await sql`insert into mail_folders (id, account_id, path) values (${nowhere}, ${nowhere}, 'INBOX')`.execute(one);
      await sql`insert into fetched_mails (folder_id, uid, outcome, raw_id) values (${nowhere}, 7, 'kept', ${nowhere})`.execute(
        one,
      );
      expect(await found(one, "fetched-mail")).toEqual(["fetched-mail not-kept"]);
      throw new Undone();
    });
    await expect(inside).rejects.toBeInstanceOf(Undone);
  });
});
