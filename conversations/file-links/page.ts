import { html } from "hono/html";
import type { Locale } from "../../platform/contract.ts";
import { formats } from "../../platform/i18n/format.ts";
import { translator } from "../../platform/i18n/translate.ts";
import type { SharedFile } from "./store.ts";

/** The language a browser asks for first among those we speak. */
export function localeFrom(accepted: string | undefined): Locale {
  const wished = (accepted ?? "").split(",").map((one) => one.trim().slice(0, 2).toLowerCase());
  return wished.find((one) => one === "de" || one === "en") === "de" ? "de" : "en";
}

/** Before a download: what it is, from whom, and until when. Opening it downloads nothing, for filters open links, too. */
export function filePage(file: SharedFile, token: string, locale: Locale) {
  const [t, format] = [translator(locale), formats(locale)];
  const from = file.company ? t("files.from", { company: file.company }) : "";
  const kind = /\.([\p{L}\d]{1,5})$/u.exec(file.name)?.[1]?.toUpperCase();
  return page(
    locale,
    file.name,
    html`${from ? html`<p class="from">${from}</p>` : ""}
      <div class="file">
        ${kind ? html`<span class="kind" aria-hidden="true">${kind}</span>` : ""}
        <h1>${file.name}</h1>
      </div>
      <p class="about">${format.bytes(file.size)} · ${t("files.until", { day: format.day(file.until) })}</p>
      <p><a class="go" href="/f/${token}/file" download>${t("files.download")}</a></p>`,
  );
}

/** For links that are over, closed or never were. */
export function gonePage(locale: Locale) {
  const t = translator(locale);
  return page(locale, t("files.gone"), html`<h1>${t("files.gone")}</h1><p>${t("files.goneText")}</p>`);
}

/** For whoever asks too often. */
export function waitPage(locale: Locale) {
  const t = translator(locale);
  return page(locale, t("files.wait"), html`<h1>${t("files.wait")}</h1><p>${t("files.waitText")}</p>`);
}

const page = (locale: Locale, title: string, body: unknown) =>
  html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/f/page.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;

export const pageStyle = `@font-face{font-family:"House Serif";src:url(/f/serif.woff2) format("woff2");font-weight:200 900;font-display:swap}
@font-face{font-family:"House Sans";src:url(/f/sans.woff2) format("woff2");font-weight:100 900;font-display:swap}
:root{color-scheme:light dark;--paper:#faf7f2;--ink:#1f1b16;--ink-2:#5c5346;--accent:#2f6b4f;--on:#fff;--card:#fffdf9;--line:#e4dccd}
@media(prefers-color-scheme:dark){:root{--paper:#191613;--ink:#f1ebe1;--ink-2:#b9ae9d;--accent:#9ad3b6;--on:#10231a;--card:#221e1a;--line:#3a342c}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "House Sans",system-ui,"Segoe UI",Roboto,sans-serif}
main{box-sizing:border-box;max-width:32rem;margin:16vh auto 4rem;padding:1.75rem 2.25rem 2rem;background:var(--card);border:1px solid var(--line);border-radius:1rem}
.file{display:flex;gap:1rem;align-items:center}
.kind{flex:none;padding:.875rem .5rem;min-width:2.25rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper);color:var(--ink-2);font-size:.75rem;font-weight:600;letter-spacing:.04em;text-align:center}
h1{margin:.25rem 0;font:540 1.625rem/1.2 "House Serif",Georgia,"Times New Roman",serif;overflow-wrap:anywhere;text-wrap:balance}
p{margin:.5rem 0;text-wrap:pretty}
main>:last-child{margin-bottom:0}
.from,.about{color:var(--ink-2);font-size:.9375rem}
.from{margin:0 0 1rem}
.go{display:inline-block;margin-top:1rem;padding:.625rem 1.25rem;border-radius:.5rem;background:var(--accent);color:var(--on);font-weight:600;text-decoration:none}
.go:hover{text-decoration:underline}
.go:focus-visible{outline:2px solid var(--ink);outline-offset:3px}
@media(max-width:36rem){main{margin:1rem;padding:1.5rem 1.25rem}.go{display:block;text-align:center}}
@media print{.go{display:none}}
`;
