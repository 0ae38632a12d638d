import { writeFile } from "node:fs/promises";
import { addAddress } from "../channels/email/addresses/change.ts";
import { importMail, type Progress } from "../channels/email/import/import-mail.ts";
import { deleteConversation } from "../conversations/away/delete.ts";
import { markSpam } from "../conversations/away/spam.ts";
import { readByLooking } from "../conversations/notifications/read.ts";
import { assign } from "../conversations/state/assign.ts";
import { close } from "../conversations/state/close.ts";
import { place } from "../conversations/state/place.ts";
import { snooze } from "../conversations/state/snooze.ts";
import { tag } from "../conversations/tags/tag.ts";
import { addTemplate } from "../conversations/templates/keep.ts";
import { note } from "../conversations/writing/note.ts";
import { reply } from "../conversations/writing/reply.ts";
import { entrust } from "../customers/entrust.ts";
import { rememberFact } from "../customers/facts/remember.ts";
import { join } from "../customers/join.ts";
import { tagCustomer } from "../customers/tags/tag.ts";
import { writeNote } from "../customers/write-note.ts";
import { type Actor, system } from "../platform/actor.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import { actorOf } from "../team/actors.ts";
import { renameCompany } from "../team/company/rename.ts";
import { enterByLink } from "../team/entry/enter-by-link.ts";
import { changeMe } from "../team/me/change-me.ts";
import { addMember } from "../team/shops/members.ts";
import { openShop } from "../team/shops/open.ts";
import { inviteStaff } from "../team/staff/invite.ts";
import type { DemoAct } from "./acts.ts";
import type { DemoCompany } from "./company.ts";
import { conversationWith, customerWith } from "./store.ts";

/** Everybody at the demo signs in with it. */
export const demoPassword = "einmal-wie-immer";

export type Cast = ReadonlyMap<string, Actor>;

/** Opens the company: name, shops, addresses, people. Answers who acts under which key. */
export async function openCompany(db: Db, company: DemoCompany, now: Date): Promise<Cast> {
  const shops = new Map<string, string>();
  await db.transaction().execute(async (tx) => {
    await renameCompany(tx, system, company.name);
    for (const { key, name } of company.shops) shops.set(key, await openShop(tx, system, name, now));
    for (const { email, name, shop } of company.addresses) {
      await addAddress(tx, system, { email, name, shopId: shops.get(shop) ?? null, signature: "" });
    }
  });
  const cast = new Map<string, Actor>();
  for (const member of company.staff) cast.set(member.key, await hire(db, member, shops, now));
  await db.transaction().execute(async (tx) => {
    for (const { shop, ...template } of company.templates) {
      await addTemplate(tx, system, { ...template, shopId: shops.get(shop ?? "") ?? null });
    }
  });
  return cast;
}

async function hire(
  db: Db,
  member: DemoCompany["staff"][number],
  shops: ReadonlyMap<string, string>,
  now: Date,
): Promise<Actor> {
  const { name, email, role, locale, signature } = member;
  const invited = await db
    .transaction()
    .execute((tx) => inviteStaff(tx, system, { name, email, role, sees: "all", locale, shops: [] }, now));
  await enterByLink(db, { token: invited.token, password: demoPassword }, { ip: "127.0.0.1", userAgent: "demo" }, now);
  for (const key of member.shops) {
    await db.transaction().execute((tx) => addMember(tx, system, shops.get(key) ?? "", invited.staffId));
  }
  const actor = await actorOf(db, invited.staffId);
  await db.transaction().execute((tx) => changeMe(tx, actor, { signature }));
  return actor;
}

/** Takes two years of mail in, the way any company would: as an mbox file. */
export async function moveIn(
  db: Db,
  company: DemoCompany,
  mbox: string,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  const parts = company.mails.flatMap(({ raw, at }) => [
    Buffer.from(`From demo ${at.toUTCString()}\n`),
    quoted(raw),
    Buffer.from("\n\n"),
  ]);
  await writeFile(mbox, Buffer.concat(parts));
  await importMail(db, mbox, { maxBytes: 32 * 1024 * 1024, onProgress });
}

const quoted = (raw: Uint8Array) =>
  Buffer.from(
    Buffer.from(raw)
      .toString("latin1")
      .replace(/^(>*From )/gm, ">$1"),
    "latin1",
  );

/** Does what people did at their desks since. */
export async function act(db: Db, company: DemoCompany, cast: Cast): Promise<void> {
  for (const one of company.acts) await db.transaction().execute((tx) => perform(tx, one, cast));
}

async function perform(tx: Tx, one: DemoAct, cast: Cast): Promise<void> {
  if ("conversationOf" in one) return inConversation(tx, one, await conversation(tx, one.conversationOf), cast);
  if (one.kind === "join") {
    const [into, other] = one.customers;
    await join(tx, system, await customer(tx, into), await customer(tx, other), { at: one.at });
    return;
  }
  return aboutCustomer(tx, one, await customer(tx, one.customer), cast);
}

type InConversation = Extract<DemoAct, { conversationOf: string }>;

async function inConversation(tx: Tx, one: InConversation, id: string, cast: Cast): Promise<void> {
  switch (one.kind) {
    case "reply": {
      const words = { kind: "reply" as const, text: one.text, cc: [], bcc: [], files: [], close: false };
      return void (await reply(tx, who(cast, one.by), id, words, one.at));
    }
    case "note": {
      const words = { kind: "note" as const, text: one.text, files: [], mentions: mentionsIn(one.text, cast) };
      return void (await note(tx, who(cast, one.by), id, words, one.at));
    }
    case "assign": {
      const { staffId } = who(cast, one.to);
      await assign(tx, system, id, { staffId });
      // Days ago: they know by now.
      return staffId ? readByLooking(tx, staffId, [id]) : undefined;
    }
    case "place":
      return place(tx, who(cast, one.by), id, one.stage, one.at);
    case "close":
      return close(tx, who(cast, one.by), id, one.at);
    case "spam":
      return markSpam(tx, who(cast, one.by), id, one.at);
    case "delete":
      return deleteConversation(tx, who(cast, one.by), id, one.at);
    case "tag":
      return tag(tx, who(cast, one.by), id, one.name);
    case "snooze":
      return snooze(tx, who(cast, one.by), id, one.until);
  }
}

type AboutCustomer = Extract<DemoAct, { customer: string }>;

async function aboutCustomer(tx: Tx, one: AboutCustomer, id: string, cast: Cast): Promise<void> {
  switch (one.kind) {
    case "host":
      return entrust(tx, system, id, who(cast, one.staff).staffId, one.at);
    case "fact":
      return void (await rememberFact(
        tx,
        who(cast, one.by),
        id,
        { text: one.text, expiresAt: one.expiresAt?.toISOString() ?? null },
        one.at,
      ));
    case "customer-tag":
      return tagCustomer(tx, who(cast, one.by), id, one.name, one.at);
    case "customer-note":
      return void (await writeNote(tx, who(cast, one.by), id, one.text, one.at));
  }
}

/** Whose name stands behind an @. */
const mentionsIn = (text: string, cast: Cast) =>
  [...cast.values()].flatMap(({ staffId, name }) =>
    staffId && text.includes(`@${name}`) ? [{ kind: "staff" as const, id: staffId }] : [],
  );

function who(cast: Cast, key: string): Actor {
  const actor = cast.get(key);
  if (!actor) throw new Error(`nobody is called ${key}`);
  return actor;
}

async function conversation(tx: Tx, mailId: string): Promise<string> {
  const id = await conversationWith(tx, mailId.replace(/^<|>$/g, ""));
  if (!id) throw new Error(`no conversation holds ${mailId}`);
  return id;
}

async function customer(tx: Tx, address: string): Promise<string> {
  const id = await customerWith(tx, address);
  if (!id) throw new Error(`nobody writes from ${address}`);
  return id;
}
