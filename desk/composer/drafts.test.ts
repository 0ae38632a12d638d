import { describe, expect, it } from "vitest";
import { draftStore } from "./drafts.ts";

function aShelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const counting = () => {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
};

describe("drafts", () => {
  it("come back after a reload with the id they had", () => {
    const shelf = aShelf();
    const before = draftStore(shelf, counting());
    before.change("c1.reply", { text: "Liebe Frau Vollmer," });
    const after = draftStore(shelf, () => "another");
    expect(after.read("c1.reply")).toMatchObject({ text: "Liebe Frau Vollmer,", id: "id-1" });
  });

  it("keep their id while they are written, so that sending twice is sending once", () => {
    const store = draftStore(aShelf(), counting());
    const { id } = store.read("c1.reply");
    store.change("c1.reply", { text: "a" });
    store.change("c1.reply", { text: "ab" });
    expect(store.read("c1.reply").id).toBe(id);
  });

  it("get a new id once the server has them, and leave nothing behind", () => {
    const shelf = aShelf();
    const store = draftStore(shelf, counting());
    store.change("c1.reply", { text: "a" });
    store.clear("c1.reply");
    expect(store.read("c1.reply")).toMatchObject({ text: "", id: "id-2" });
    expect(shelf.kept.size).toBe(0);
  });

  it("do not mix: a reply and a note of one conversation are two", () => {
    const store = draftStore(aShelf(), counting());
    store.change("c1.reply", { text: "reply" });
    store.change("c1.note", { text: "note" });
    expect(store.read("c1.reply").text).toBe("reply");
  });

  it("take no room when everything was deleted again", () => {
    const shelf = aShelf();
    const store = draftStore(shelf, counting());
    store.change("c1.reply", { text: "a" });
    store.change("c1.reply", { text: "  " });
    expect(shelf.kept.size).toBe(0);
  });

  it("are kept in memory when the browser's storage is full", () => {
    const shelf = {
      ...aShelf(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const store = draftStore(shelf, counting());
    store.change("c1.reply", { text: "still here" });
    expect(store.read("c1.reply").text).toBe("still here");
  });

  it("survive what somebody else wrote into the storage", () => {
    const shelf = aShelf();
    shelf.kept.set("stammgast.draft.c1.reply", "{broken");
    expect(draftStore(shelf, counting()).read("c1.reply").text).toBe("");
  });

  it("tell who shows them, also when another tab wrote", () => {
    const shelf = aShelf();
    const store = draftStore(shelf, counting());
    store.read("c1.reply");
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    shelf.kept.set("stammgast.draft.c1.reply", JSON.stringify({ id: "x", text: "from the other tab" }));
    store.changedElsewhere("stammgast.draft.c1.reply");
    expect(told).toBe(1);
    expect(store.read("c1.reply").text).toBe("from the other tab");
    stop();
  });
});
