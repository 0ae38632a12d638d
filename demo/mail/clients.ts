import type { Language } from "../calendar.ts";
import type { Client } from "../people/customers.ts";
import type { Part } from "./message.ts";
import { type Earlier, introduction, quoteLines, wrap } from "./quote.ts";

export type Letter = {
  client: Client | "ours";
  language: Language;
  text: string;
  earlier?: Earlier;
  /** Answers below what it quotes, as some people still do. */
  below?: boolean;
  /** Makes boundaries unlike those of other mails. */
  key: string;
};

/** A body as a mail program builds it, its telling headers, and the plain text that the next answer will quote. */
export type Dressed = { body: Part; headers: [string, string][]; plain: string };

export function dress(letter: Letter): Dressed {
  switch (letter.client) {
    case "gmail":
      return gmail(letter);
    case "apple":
      return apple(letter);
    case "outlook":
    case "officephone":
      return outlook(letter);
    case "thunderbird":
      return thunderbird(letter);
    case "webmail":
      return webmail(letter);
    case "android":
      return android(letter);
    case "latin":
      return latin(letter);
    case "ours":
      return ours(letter);
  }
}

function quoted({ client, language, text, earlier, below }: Letter, mark = "> "): string {
  if (!earlier) return text;
  const history = `${introduction(client, language, earlier)}\n${quoteLines(earlier.plain, mark)}`;
  return below ? `${history}\n\n${text}` : `${text}\n\n${history}`;
}

function unquoted({ client, language, text, earlier }: Letter): string {
  return earlier ? `${text}\n\n${introduction(client, language, earlier)}\n\n${earlier.plain}` : text;
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const lines = (text: string) => escapeHtml(text).replaceAll("\n", "<br>\n");
const paragraphs = (text: string, open = "<p>") =>
  text
    .split("\n\n")
    .map((paragraph) => `${open}${lines(paragraph)}</p>`)
    .join("\n");

function both(key: string, plain: string, html: string, encoding: "quoted-printable" | "base64" | "8bit"): Part {
  return {
    multipart: "alternative",
    boundary: `=_${key}`,
    parts: [
      { type: "text/plain", text: plain, encoding },
      { type: "text/html", text: html, encoding },
    ],
  };
}

function gmail(letter: Letter): Dressed {
  const { text, earlier, language, key } = letter;
  const plain = wrap(quoted(letter), 76);
  const history = earlier
    ? `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(introduction("gmail", language, earlier))}<br></div>` +
      `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${lines(earlier.plain)}</blockquote></div>`
    : "";
  const html = `<div dir="ltr">${text
    .split("\n\n")
    .map((paragraph) => `<div>${lines(paragraph)}</div>`)
    .join("<div><br></div>")}</div>${history}\n`;
  return { body: both(`0000000000${key}`, plain, html, "quoted-printable"), headers: [], plain: quoted(letter) };
}

function apple(letter: Letter): Dressed {
  const sent = letter.language === "de" ? "Von meinem iPhone gesendet" : "Sent from my iPhone";
  const plain = quoted({ ...letter, text: `${letter.text}\n\n${sent}` });
  return {
    body: { type: "text/plain", text: plain, encoding: "quoted-printable" },
    headers: [["X-Mailer", "iPhone Mail (22G86)"]],
    plain,
  };
}

function outlook(letter: Letter): Dressed {
  const { text, earlier, language, key, client } = letter;
  const phone = language === "de" ? "Gesendet von Outlook für iOS" : "Sent from Outlook for iOS";
  const own = client === "officephone" ? `${text}\n\n${phone}` : text;
  const plain = unquoted({ ...letter, text: own });
  const history = earlier
    ? `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">` +
      `${lines(introduction("outlook", language, earlier)).replace(/^(\S+:)|(?<=\n)(\S+:)/g, "<b>$&</b>")}</p></div>\n` +
      paragraphs(earlier.plain, '<p class="MsoNormal">')
    : "";
  const style = "<style>p.MsoNormal{margin:0cm;font-size:11.0pt;font-family:Calibri,sans-serif}</style>";
  const html = `<html><head>${style}</head><body lang="${language}"><div class="WordSection1">${paragraphs(own, '<p class="MsoNormal">')}\n${history}</div></body></html>\n`;
  return {
    body: both(`_000_${key}_`, plain, html, client === "officephone" ? "base64" : "quoted-printable"),
    headers: [
      ["X-Mailer", client === "officephone" ? "Outlook-iOS" : "Microsoft Outlook 16.0"],
      ["Thread-Topic", "mail"],
    ],
    plain,
  };
}

function thunderbird(letter: Letter): Dressed {
  const plain = quoted(letter);
  return {
    body: { type: "text/plain; format=flowed", text: wrap(plain, 72, true), encoding: "8bit" },
    headers: [["User-Agent", "Mozilla Thunderbird"]],
    plain,
  };
}

function webmail(letter: Letter): Dressed {
  const { text, earlier, language } = letter;
  const history = earlier
    ? `<div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word;">` +
      `<div style="margin:0 0 10px 0;">${lines(introduction("webmail", language, earlier))}</div><div name="quoted-content">${lines(earlier.plain)}</div></div></div>`
    : "";
  const html = `<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;"><div>${lines(text)}</div>${history}</div></body></html>\n`;
  return {
    body: { type: "text/html", text: html, encoding: "quoted-printable" },
    headers: [],
    plain: unquoted(letter),
  };
}

function android(letter: Letter): Dressed {
  const sent =
    letter.language === "de"
      ? "-- \nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet."
      : "-- \nSent from my Android phone with K-9 Mail. Please excuse my brevity.";
  const plain = quoted({ ...letter, text: `${letter.text}\n${sent}` }, ">");
  return { body: { type: "text/plain", text: wrap(plain, 76), encoding: "quoted-printable" }, headers: [], plain };
}

/** Signs that ISO-8859-1 does not have are written as old programs wrote them. */
const inOldSigns = (text: string) =>
  text
    .replaceAll("€", "EUR")
    .replace(/[„“”]/g, '"')
    .replace(/[‚‘’]/g, "'")
    .replace(/[–—‑]/g, "-")
    .replaceAll("…", "...")
    .normalize("NFC");

/** ISO-8859-1 as long as it has every letter: nobody's name loses one. */
function latin(letter: Letter): Dressed {
  const plain = inOldSigns(unquoted(letter));
  const charset = Array.from(plain).every((sign) => sign <= "\u00ff") ? "iso-8859-1" : "utf-8";
  return {
    body: { type: "text/plain", text: wrap(plain, 74), encoding: "quoted-printable", charset },
    headers: [
      ["X-Priority", "3"],
      ["X-Mailer", "Microsoft Windows Live Mail 16.4"],
    ],
    plain,
  };
}

function ours(letter: Letter): Dressed {
  const { text, earlier, language, key } = letter;
  const plain = quoted(letter);
  const history = earlier
    ? `<p>${escapeHtml(introduction("ours", language, earlier))}</p><blockquote type="cite">${lines(earlier.plain)}</blockquote>`
    : "";
  const html = `<html><body style="font-family:Georgia,serif;font-size:17px;line-height:26px">${paragraphs(text)}${history}</body></html>\n`;
  return { body: both(`morgenrot-${key}`, plain, html, "quoted-printable"), headers: [], plain };
}
