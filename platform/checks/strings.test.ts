import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTree, treeOf } from "./house/tree.ts";
import { untranslated } from "./strings.ts";

const en = {
  inbox: { title: "Inbox", open: { one: "{count} open", other: "{count} open" }, kind: { a: "A", b: "B" } },
};
const used = 't("inbox.title"); t("inbox.open", { count: 1 }); t(`inbox.kind.@{kind}`);';
const inTemplates = (text: string) => text.replaceAll("@{", "${");
const found = (jsx: string, dictionary = en, german = dictionary) =>
  untranslated(
    treeOf([{ path: "desk/inbox/row.tsx", text: inTemplates(`${used} export const a = ${jsx};`) }]),
    dictionary,
    german,
  ).map(({ message }) => message);

describe("untranslated strings", () => {
  it("are none in this tree", async () => {
    const tree = await readTree(join(import.meta.dirname, "../.."));
    expect(untranslated(tree)).toEqual([]);
  });

  it.each([
    ["between tags", "<p>Hello</p>"],
    ["in a fragment", "<>Hello</>"],
    ["in an expression", '<p>{open ? "Hello" : null}</p>'],
    ["in a template", "<p>{`Hello @{name}`}</p>"],
    ["glued to something", '<p>{"Hello" + name}</p>'],
    ["in a label", '<p aria-label="Hello" />'],
    ["in a title", '<p title={"Hello"} />'],
    ["in a placeholder", "<input placeholder='Hello' />"],
    ["in an alternative text", '<img alt={name || "Hello"} />'],
    ["in a property of ours", '<Blank title="Hello" />'],
    ["said in passing", '() => say({ text: "Hello" })'],
  ])("are found %s", (_, jsx) => {
    expect(found(jsx)).toEqual([expect.stringContaining("Hello")]);
  });

  it.each([
    ["translated words", '<p title={t("inbox.title")}>{t("inbox.title")}</p>'],
    ["marks and numbers", "<p>{a} · {b} 1:2 …</p>"],
    ["our name", "<p>Stammgast</p>"],
    ["keys of the keyboard", "<kbd>J</kbd>"],
    ["what nobody reads", '<p className="quiet" id="a" role="alert">{t("inbox.title")}</p>'],
  ])("are not %s", (_, jsx) => {
    expect(found(jsx)).toEqual([]);
  });

  it("are keys that no dictionary has", () => {
    expect(found('<p>{t("inbox.gone")}</p>')).toEqual(["inbox.gone is in no dictionary"]);
  });

  it("are words that nobody uses", () => {
    expect(found("<p />", { inbox: { ...en.inbox, old: "Old" } } as typeof en)).toEqual([
      "inbox.old is used nowhere: remove it",
    ]);
  });

  it("are sentences that lack a name in German", () => {
    const german = { inbox: { ...en.inbox, open: { one: "{count} offen", other: "viele offen" }, title: "{name}" } };
    expect(found("<p />", en, german)).toEqual(["inbox.title has {name} where English has no gap"]);
  });
});
