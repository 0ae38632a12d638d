import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { settings } from "../config.ts";

const root = join(import.meta.dirname, "../..");
const pages = ["README.md", "CONTRIBUTING.md", ...(await Array.fromAsync(glob("docs/**/*.md", { cwd: root })))];
const guides = pages.filter((path) => path.startsWith("docs/guides/"));
const read = (path: string) => readFile(join(root, path), "utf8");
const fences = (text: string) => [...text.matchAll(/^ *```\w+\n([\s\S]*?)^ *```$/gm)].map(([, inside = ""]) => inside);

it.each(pages)("%s links to what is there", async (path) => {
  const targets = [...(await read(path)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
  const gone = targets.filter((target) => !target.includes(":") && !existsSync(join(root, dirname(path), target)));
  expect(gone).toEqual([]);
});

it("the index of the documentation names every guide", async () => {
  const index = await read("docs/README.md");
  for (const path of guides) expect(index).toContain(path.replace("docs/", ""));
});

describe.each(guides)("%s", (path) => {
  it("sets settings that there are", async () => {
    const set = fences(await read(path)).flatMap((block) =>
      [...block.matchAll(/(?:^|\s)([A-Z][A-Z_]+)=\S/g)].map(([, name = ""]) => name),
    );
    expect(set.filter((name) => !(name in settings.shape))).toEqual([]);
  });

  it("gives commands that there are", async () => {
    const cli = await read("cli.ts");
    const given = fences(await read(path)).flatMap((block) =>
      [...block.matchAll(/(?:npx stammgast|stammgast\.mjs) ([a-z]+)\b/g)].map(([, name = ""]) => name),
    );
    const known = [...cli.matchAll(/^ {4}([a-z]+)[:,]/gm)].map(([, name = ""]) => name);
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
  });
});

it("the proxies let the largest file through that we take", async () => {
  const [, megabytes = ""] = /maxFileBytes = (\d+) \* 1024 \* 1024/.exec(await read("conversations/contract.ts")) ?? [];
  const most = Number(megabytes) * 1024 * 1024;
  const guide = await read("docs/guides/reverse-proxy.md");
  const [, nginx = ""] = /client_max_body_size (\d+)m;/.exec(guide) ?? [];
  const [, caddy = ""] = /max_size (\d+)MB/.exec(guide) ?? [];
  expect(most).toBeGreaterThan(0);
  expect(Number(nginx) * 1024 * 1024).toBeGreaterThan(most);
  expect(Number(caddy) * 1_000_000).toBeGreaterThan(most);
});
