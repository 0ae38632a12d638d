import { html, raw } from "hono/html";
import type { Exported } from "./export-customer.ts";

const day = (at: string) => at.slice(0, 16).replace("T", " ");

const style = `
:root { color-scheme: light dark; --paper: #faf7f2; --ink: #1f1b16; --quiet: #5c5346; --line: #e4dccf; }
@media (prefers-color-scheme: dark) { :root { --paper: #191613; --ink: #f1ebe1; --quiet: #bfb4a4; --line: #38312a; } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 44rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Georgia, serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
small, dt, .quiet { color: var(--quiet); font: 0.8125rem/1.5 system-ui, sans-serif; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; } dd { margin: 0; }
article { border-top: 1px solid var(--line); padding: 0.75rem 0; break-inside: avoid; }
article p { margin: 0.25rem 0 0; white-space: pre-wrap; }
`;

/** The same as one page to read and to print, in German and English, that needs nothing from anywhere. */
export function exportPage(all: Exported): string {
  const { customer, exportedAt } = all;
  return String(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${customer.name}</title><style>${raw(style)}</style></head>
<body>
<h1>${customer.name}</h1>
<p class="quiet">Alles, was wir über Sie gespeichert haben · Everything we keep about you · ${day(exportedAt)} UTC</p>
${known(all)}${profiles(all)}${facts(all)}${orders(all)}${visits(all)}${messages(all)}${lists(all)}
</body></html>`);
}

const pair = (name: string, value: string) => (value === "" ? "" : html`<dt>${name}</dt><dd>${value}</dd>`);

const known = ({ customer }: Exported) => html`<dl>
${pair("Bekannt seit / known since", day(customer.firstAt))}
${pair("Letzter Kontakt / last contact", day(customer.lastAt))}
${pair("Gastgeber / host", customer.host?.name ?? "")}
${pair("Laden / shop", customer.shop?.name ?? "")}
${pair("Merkworte / tags", customer.tags.join(", "))}
${pair("Sprache / language", customer.manner.language.value ?? "")}
</dl>`;

const profiles = ({ profiles }: Exported) =>
  html`<h2>Profile / Profiles</h2>${profiles.map(
    (profile) => html`<article><small>${profile.origin ?? profile.source} · ${day(profile.firstAt)}</small><dl>
${pair("Name", profile.name)}
${profile.identifiers.map(({ kind, value, state }) => pair(`${kind} (${state})`, value))}
${profile.details.map(({ label, value }) => pair(label, value))}
</dl></article>`,
  )}`;

const facts = ({ facts, notes }: Exported) =>
  facts.length + notes.length === 0
    ? ""
    : html`<h2>Gemerktes / Remembered</h2>${facts.map(
        ({ at, author, text }) =>
          html`<article><small>${day(at)} · ${author?.name ?? ""}</small><p>${text}</p></article>`,
      )}${notes.map(({ at, by, text }) => html`<article><small>${day(at)} · ${by}</small><p>${text}</p></article>`)}`;

const messages = ({ messages }: Exported) =>
  html`<h2>Nachrichten / Messages (${messages.length})</h2>${messages.map(
    ({ at, by, subject, text, files }) => html`<article><small>${day(at)} · ${by} · ${subject}</small><p>${text}</p>
${files.length > 0 ? html`<small>${files.join(", ")}</small>` : ""}</article>`,
  )}`;

const lists = ({ rows }: Exported) =>
  rows.length === 0
    ? ""
    : html`<h2>Aus Listen / From lists</h2>${rows.map(
        ({ at, origin, list, cells }) => html`<article><small>${day(at)} · ${origin ?? list}</small><dl>
${Object.entries(cells).map(([name, value]) => pair(name, value))}
</dl></article>`,
      )}`;

const orders = ({ orders }: Exported) =>
  orders.length === 0
    ? ""
    : html`<h2>Bestellungen / Orders</h2>${orders.map(
        ({ at, number, total, currency, lines }) => html`<article><small>${at ? day(at) : ""} · ${number}</small>
<p>${total ?? ""} ${currency ?? ""} ${JSON.stringify(lines)}</p></article>`,
      )}`;

const visits = ({ visits }: Exported) =>
  visits.length === 0
    ? ""
    : html`<h2>Besuche / Visits</h2>${visits.map(
        ({ from, pages, seen }) =>
          html`<article><small>${day(from)} · ${pages}</small><p>${JSON.stringify(seen)}</p></article>`,
      )}`;
