import { z } from "zod";
import type { Post } from "../conversations/notifications/mail.ts";
import type { Db } from "../platform/db/database.ts";
import { saidOf } from "../platform/i18n/said.ts";
import { translator } from "../platform/i18n/translate.ts";
import { findHouse, findPerson, findRow } from "./store.ts";

export const TellPayload = z.object({ backupId: z.uuid(), staffId: z.uuid(), mailId: z.string().max(64) });

/** Writes to one administrator that a backup failed, why, and what to do. Throws when the mail was not taken. */
export async function tellOfFailure(
  db: Db,
  { backupId, staffId, mailId }: z.infer<typeof TellPayload>,
  publicUrl: string,
  post: Post,
): Promise<void> {
  const [row, person, house] = [await findRow(db, backupId), await findPerson(db, staffId), await findHouse(db)];
  if (row?.state !== "failed" || !person || !house) return;
  const t = translator(person.locale);
  const why = saidOf(t, `backups.failed.${row.reason}`) ?? t("backups.failed.broken");
  const link = `${publicUrl}/settings/backups`;
  const company = house.company || house.email;
  const lines = [
    t("backups.mail.hello", { name: person.name }),
    t("backups.mail.failed"),
    why,
    t("backups.mail.once"),
    link,
  ];
  await post.write({
    mailId: `${mailId}@${house.email.split("@")[1]}`,
    from: { name: company, address: house.email },
    to: { name: person.name, address: person.email },
    subject: t("backups.mail.subject", { company }),
    text: `${lines.join("\n\n")}\n`,
    html: lines.map((line) => `<p>${escaped(line)}</p>`).join("\n"),
  });
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
