import { describe, expect, it, vi } from "vitest";
import { ProblemError } from "../api/problem.ts";
import { draftKeeper } from "./draft-keeper.ts";
import { draftStore } from "./drafts.ts";

const pauses = { typingMs: 0, againMs: 0 };
const name = "me.c1.reply";

function aPlace() {
  const kept = new Map<string, string>();
  let ids = 0;
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const store = draftStore(shelf, () => {
    ids += 1;
    return `id-${ids}`;
  });
  const had: string[] = [];
  const server = {
    put: vi.fn(async (_name: string, draft: { text: string; revision: number }) => {
      had.push(draft.text);
      return draft.revision + 1;
    }),
    drop: vi.fn(async () => undefined),
  };
  const elsewhere = vi.fn();
  return { store, server, had, elsewhere, keeper: draftKeeper(store, server, elsewhere, pauses) };
}

describe("a draft on its way to the server", () => {
  it("is kept once, and again only when it changes", async () => {
    const { store, keeper, had } = aPlace();
    store.change(name, { text: "Liebe" });
    await keeper.keep(name);
    await keeper.keep(name);
    expect(had).toEqual(["Liebe"]);
    expect(store.read(name)).toMatchObject({ revision: 1, dirty: false });
  });

  it("follows with what was typed while it was under way", async () => {
    const { store, keeper, server, had } = aPlace();
    server.put.mockImplementationOnce(async (_name, draft) => {
      store.change(name, { text: "Liebe Frau" });
      had.push(draft.text);
      return 1;
    });
    store.change(name, { text: "Liebe" });
    await keeper.keep(name);
    await vi.waitFor(() => expect(had).toEqual(["Liebe", "Liebe Frau"]));
    expect(server.put.mock.lastCall?.[1]).toMatchObject({ revision: 1 });
  });

  it("catches up when the server answers again", async () => {
    const { store, keeper, server, had } = aPlace();
    server.put.mockRejectedValueOnce(new ProblemError("offline"));
    store.change(name, { text: "ohne Netz" });
    await keeper.keep(name);
    await vi.waitFor(() => expect(had).toEqual(["ohne Netz"]));
  });

  it("replaces nothing that was written in another place, and says so", async () => {
    const { store, keeper, server, elsewhere } = aPlace();
    server.put.mockRejectedValueOnce(new ProblemError("conflict", { reason: "draft-changed" }));
    store.change(name, { text: "hier" });
    await keeper.keep(name);
    expect(elsewhere).toHaveBeenCalledWith(name);
    expect(store.read(name)).toMatchObject({ text: "hier", dirty: true });
  });

  it("is over when the same message has been sent from another place", async () => {
    const { store, keeper, server } = aPlace();
    server.put.mockRejectedValueOnce(new ProblemError("conflict", { reason: "already-written" }));
    store.change(name, { text: "schon gesendet" });
    await keeper.keep(name);
    expect(store.read(name).text).toBe("");
  });

  it("is removed there when everything was deleted here", async () => {
    const { store, keeper, server } = aPlace();
    store.change(name, { text: "doch nicht" });
    await keeper.keep(name);
    store.change(name, { text: "" });
    await keeper.keep(name);
    expect(server.drop).toHaveBeenCalledOnce();
    expect(store.read(name)).toMatchObject({ revision: 0, dirty: false });
  });
});
