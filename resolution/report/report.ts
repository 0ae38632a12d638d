import { html, raw } from "hono/html";
import { expectationOf } from "../clusters/thresholds.ts";
import { comparisons } from "../comparing/by-kind.ts";
import { swapLevels } from "../comparing/swaps.ts";
import type { Resolution } from "../resolve.ts";
import type { Table } from "../table.ts";
import { type Example, examplesAround } from "./examples.ts";
import { drawn, histogramOf } from "./histogram.ts";
import { inBits, percent, signed, whole } from "./numbers.ts";
import { style } from "./style.ts";

/** One self-contained page: what was recognised, what was learned, what was decided, and how wrong it may be. */
export async function reportOf(name: string, table: Table, resolution: Resolution): Promise<string> {
  const { thresholds, scored, compared, left } = resolution;
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Who is who in ${name}</title><style>${raw(style)}</style></head>
<body><main>
<h1>Who is who in ${name}</h1>
${summary(table, resolution)}
<h2>Columns</h2>
${columns(resolution)}
<h2>Scores</h2>
<p>How many of the ${whole(compared)} compared pairs have which score, in powers of two: +10 is a thousand to one for one person. The heights are logarithmic.</p>
${raw(
  drawn(histogramOf(scored, left), [
    { name: `linked from ${signed(inBits(thresholds.link))}`, bits: inBits(thresholds.link) },
    { name: `asked from ${signed(inBits(thresholds.ask))}`, bits: inBits(thresholds.ask) },
  ]),
)}
<h2>Weights</h2>
<p>What each likeness adds or takes, in powers of two, before rare words count for more. Learned from this file alone.</p>
${weights(resolution)}
<h2>Around the lines</h2>
<p>The decisions that were closest. If many on one side of a line are wrong, move it with <code>"link"</code> or <code>"ask"</code> in the file of <code>--config</code>. How much is wrong above a line, and missed below it, is what the weights expect.</p>
${lines(resolution)}
${examples(table, resolution)}
${blocked(resolution)}
</main></body></html>`;
  return `${await page}\n`;
}

const figure = (value: string, words: string) => html`<div class="figure"><b>${value}</b><span>${words}</span></div>`;

function summary(table: Table, { count, model, expectation, thresholds, joins }: Resolution) {
  const asked = joins.filter(({ mean }) => mean <= thresholds.link && mean > thresholds.ask).length;
  return html`<p class="soft">${whole(table.size)} rows are ${whole(count)} people and firms.</p>
<div class="figures">
${figure(whole(count), "clusters")}
${figure(whole(model.matches), "pairs estimated to be one person")}
${figure(percent(expectation.precision), "of the links expected right")}
${figure(percent(expectation.recall), "of what belongs together expected found")}
${figure(whole(asked), "joins to ask somebody about")}
</div>
<p>Linked from ${signed(inBits(thresholds.link))} on, to be asked from ${signed(inBits(thresholds.ask))} on. The expectations are the model's own: they are as good as its assumptions, so look at the closest decisions below.</p>`;
}

function columns({ recognised, fields }: Resolution) {
  const reasons = { you: "you said so", header: "by its name", content: "by what it holds" };
  const used = new Map(
    fields.map(({ name, filled, words }) => [name, `${percent(filled)} filled, ${whole(words.length)} values`]),
  );
  const made = fields.filter(({ name }) => !recognised.some(({ column }) => column.name === name));
  return html`<div class="wide" tabindex="0"><table><thead><tr><th>Column</th><th>Taken for</th><th>Why</th><th>In use</th></tr></thead><tbody>
${recognised.map(({ column, kind, by }) => html`<tr><td>${column.name}</td><td>${kind}</td><td>${reasons[by]}</td><td>${used.get(column.name) ?? "–"}</td></tr>`)}
${made.map(({ name, kind }) => html`<tr><td>${name}</td><td>${kind}</td><td>made of others</td><td>${used.get(name) ?? "–"}</td></tr>`)}
</tbody></table></div>`;
}

function weights({ model }: Resolution) {
  const { shape, classes, fields } = model;
  const [person, unrelated] = classes;
  const names = [
    ...fields.map(({ kind }) => comparisons[kind].levels),
    ...shape.tops.slice(fields.length).map(() => swapLevels),
  ];
  const rows = shape.tops.flatMap((top, at) =>
    Array.from({ length: top }, (_, below) => {
      const level = top - below;
      const place = (shape.offsets[at] as number) + level;
      const [m, u] = [person?.probabilities[place] as number, unrelated?.probabilities[place] as number];
      return {
        field: below === 0 ? (fields[at]?.name ?? "places of names") : "",
        level: names[at]?.[level] ?? "",
        m,
        u,
        bits: Math.log2(m / u),
      };
    }),
  );
  const others = classes.slice(2).map(({ name, share }) => `${name}: ${whole(share * model.pairs)} pairs`);
  return html`<div class="wide" tabindex="0"><table><thead><tr><th>Field</th><th>Likeness</th><th class="number">One person</th><th class="number">Strangers</th><th class="number">Weight</th></tr></thead><tbody>
${rows.map(({ field, level, m, u, bits }) => html`<tr><td>${field}</td><td>${level}</td><td class="number">${percent(m)}</td><td class="number">${u < 0.001 ? u.toExponential(1) : percent(u)}</td><td class="number ${bits >= 0 ? "for" : "against"}">${signed(bits)}</td></tr>`)}
</tbody></table></div>
${others.length > 0 ? html`<p class="soft">Held apart from one person: ${others.join(", ")}.</p>` : ""}`;
}

/** What is expected to be wrong at both lines: of what is linked, and of what nobody is asked about. */
function lines({ joins, thresholds }: Resolution) {
  const { link, ask } = thresholds;
  const rows = [
    { name: "linked", from: link },
    { name: "linked or asked", from: ask },
  ].map(({ name, from }) => ({ name, from, ...expectationOf(joins, { link: from, ask }) }));
  return html`<div class="wide" tabindex="0"><table><thead><tr><th>Line</th><th class="number">From</th><th class="number">Wrong above</th><th class="number">Missed below</th></tr></thead><tbody>
${rows.map(({ name, from, precision, recall }) => html`<tr><td>${name}</td><td class="number">${signed(inBits(from))}</td><td class="number">${percent(1 - precision)}</td><td class="number">${percent(1 - recall)}</td></tr>`)}
</tbody></table></div>`;
}

function examples(table: Table, resolution: Resolution) {
  const { link, ask } = resolution.thresholds;
  const list = (title: string, ones: readonly Example[]) =>
    ones.length > 0 ? html`<h3>${title}</h3>${ones.map(example)}` : "";
  const [atLink, atAsk] = [examplesAround(table, resolution, link), examplesAround(table, resolution, ask)];
  const isAsked = ({ mean }: Example) => mean <= link;
  return html`${list("Just linked", atLink.above)}${list("Just not linked", atLink.below)}
${ask < link ? html`${list("Just asked", atAsk.above.filter(isAsked))}${list("Just not asked", atAsk.below)}` : ""}`;
}

const example = ({
  one,
  other,
  mean,
  score,
}: Example) => html`<details><summary>${one} and ${other}: ${signed(inBits(mean))}</summary>
<div class="wide" tabindex="0"><table><tbody>
${score.reasons.map(({ name, one: mine, other: yours, level, bits }) => html`<tr><td>${name}</td><td>${mine}</td><td>${yours}</td><td>${level}</td><td class="number ${bits >= 0 ? "for" : "against"}">${signed(bits)}</td></tr>`)}
</tbody></table></div></details>`;

function blocked({ blocked: values }: Resolution) {
  const most = [...values].sort((a, b) => b[1] - a[1]).slice(0, 20);
  if (most.length === 0) return "";
  return html`<h2>Nobody's own</h2><p>Values of mail, phone and numbers that too many different people share; they count as missing.</p>
<div class="wide" tabindex="0"><table><tbody>${most.map(([value, rows]) => html`<tr><td>${value}</td><td class="number">${whole(rows)} rows</td></tr>`)}</tbody></table></div>`;
}
