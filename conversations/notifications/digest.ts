import type { Locale } from "../../platform/contract.ts";
import { type Translate, translator } from "../../platform/i18n/translate.ts";
import type { NotificationKind } from "./contract.ts";

/** What a mail tells of. It names people and subjects, and holds no words of customers. */
export type Told = {
  kind: NotificationKind;
  count: number;
  conversationId: string;
  subject: string;
  customer: string;
  /** Who of us did it; null for the customer. */
  by: string | null;
};

export type Reader = { name: string; locale: Locale; company: string; publicUrl: string };
export type Digest = { subject: string; text: string; html: string };

/** More lines than this nobody reads; the rest is counted. */
const mostLines = 20;

/** One mail about everything somebody has not seen: a line and a link for each, and the way to have fewer of them. */
export function digest(told: readonly Told[], { name, locale, company, publicUrl }: Reader): Digest {
  const t = translator(locale);
  const lines = told.slice(0, mostLines).map((one) => ({
    says: sentence(t, one),
    subject: one.subject || t("inbox.noSubject"),
    url: `${publicUrl}/conversations/${one.conversationId}`,
  }));
  const [first] = lines;
  const subject =
    told.length === 1 && first
      ? `${first.says}: ${first.subject}`
      : t("notifications.mail.several", { count: told.length, company });
  const rest = told.length - lines.length;
  const hello = t("notifications.mail.hello", { name: name.split(" ")[0] ?? name });
  const more = rest > 0 ? t("notifications.mail.more", { count: rest }) : "";
  const settings = { words: t("notifications.mail.settings"), url: `${publicUrl}/settings/notifications` };
  const paragraphs = lines.map(({ says, subject, url }) => `${says}\n${subject}\n${url}`);
  return {
    subject: oneLine(subject),
    text: `${[hello, ...paragraphs, more, `-- \n${settings.words}\n${settings.url}`].filter(Boolean).join("\n\n")}\n`,
    html: page(locale, { hello, lines, more, settings }),
  };
}

function sentence(t: Translate, { kind, count, by, customer }: Told): string {
  const name = by ?? t("notifications.somebody");
  if (kind === "mail") return t("notifications.mail.mail", { name: customer, count });
  if (kind === "mentioned") return t("notifications.mail.mentioned", { name, customer });
  if (kind === "assigned")
    return by ? t("notifications.mail.assigned", { name, customer }) : t("notifications.says.given");
  return by
    ? t("notifications.mail.followed", { name, customer, count })
    : t("notifications.mail.followedCustomer", { name: customer, count });
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, 200);

type Page = {
  hello: string;
  lines: { says: string; subject: string; url: string }[];
  more: string;
  settings: { words: string; url: string };
};

const letter = "margin:0 0 16px;font:17px/26px Georgia,serif;color:#1f1b16";
const small = "margin:24px 0 0;font:14px/22px sans-serif;color:#5c5346";

function page(locale: Locale, { hello, lines, more, settings }: Page): string {
  const link = (url: string, words: string) => `<a href="${escaped(url)}" style="color:#23543d">${escaped(words)}</a>`;
  const items = lines.map(
    ({ says, subject, url }) => `<p style="${letter}">${escaped(says)}<br>${link(url, subject)}</p>`,
  );
  return [
    `<!doctype html><html lang="${locale}"><body style="margin:24px;max-width:36rem">`,
    `<p style="${letter}">${escaped(hello)}</p>`,
    ...items,
    more ? `<p style="${letter}">${escaped(more)}</p>` : "",
    `<p style="${small}">${link(settings.url, settings.words)}</p></body></html>`,
  ].join("");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
