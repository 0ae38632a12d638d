import { html } from "hono/html";

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  maxLength?: number;
};
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  summary?: string;
  tags?: string[];
  "x-access"?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content?: Content };
  responses?: Record<string, { description?: string; content?: Content }>;
};
type Document = { info: { title: string; version: string; description?: string }; paths?: Record<string, unknown> };
type Listed = Operation & { method: string; path: string };

/** The API as a page to read: no script, nothing from elsewhere. */
export function docsPage(document: Document) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ ...operation, method, path })),
  );
  const groups = Map.groupBy(operations, (operation) => operation.tags?.[0] ?? "");
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title} API</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <header>
          <h1>${document.info.title} API</h1>
          <p>${document.info.description} <a href="/api/openapi.json">openapi.json</a></p>
          <nav aria-label="Rooms">${[...groups.keys()].map((tag) => html`<a href="#${tag}">${tag}</a> `)}</nav>
        </header>
        <main>
          ${[...groups].map(
            ([tag, listed]) =>
              html`<section aria-labelledby="${tag}"><h2 id="${tag}">${tag}</h2>${listed.map(show)}</section>`,
          )}
        </main>
      </body>
    </html>`;
}

function show(operation: Listed) {
  return html`<details>
    <summary>
      <code>${operation.method.toUpperCase()} ${operation.path}</code> <span>${operation.summary}</span>
      <small>${operation["x-access"]}</small>
    </summary>
    ${(operation.parameters ?? []).map(
      ({ name, in: where, required, schema }) =>
        html`<p><code>${name}</code> in ${where}${required ? ", required" : ""}: <code>${shape(schema, 0)}</code></p>`,
    )}
    ${operation.requestBody ? html`<h3>Body</h3>${contentOf(operation.requestBody.content)}` : ""}
    ${Object.entries(operation.responses ?? {}).map(
      ([status, response]) => html`<h3>${status}: ${response.description}</h3>${contentOf(response.content)}`,
    )}
  </details>`;
}

const contentOf = (content: Content | undefined) =>
  Object.entries(content ?? {}).map(([type, { schema }]) => html`<p>${type}</p><pre>${shape(schema, 0)}</pre>`);

/** A schema as one would write it by hand. */
function shape(schema: Schema | undefined, depth: number): string {
  if (!schema) return "anything";
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => shape(choice, depth)).join(" | ");
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) return `${shape(schema.items, depth)}[]`;
  if (schema.properties) return object(schema.properties, new Set(schema.required), depth);
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "anything");
  return schema.format ? `${type} (${schema.format})` : type;
}

function object(properties: Record<string, Schema>, required: ReadonlySet<string>, depth: number): string {
  const indent = "  ".repeat(depth + 1);
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${indent}${name}${required.has(name) ? "" : "?"}: ${shape(schema, depth + 1)}`,
  );
  return `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
}

export const docsStyle = `
:root { color-scheme: light dark; --paper: #faf7f2; --ink: #1f1b16; --quiet: #5c5346; --line: #e4dccf; --accent: #23543d; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191613; --ink: #f1ebe1; --quiet: #bfb4a4; --line: #38312a; --accent: #9ad3b6; }
}
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1, h2 { font-family: Georgia, serif; } h3 { font-size: .8125rem; margin: .75rem 0 0; color: var(--quiet); }
a { color: var(--accent); } nav a { margin-right: .75rem; }
details { border-top: 1px solid var(--line); padding: .5rem 0; } summary { cursor: pointer; } summary small { float: right; color: var(--quiet); }
summary span { color: var(--quiet); } p { margin: .25rem 0; } pre { overflow-x: auto; margin: .25rem 0; font-size: .8125rem; }
`;
