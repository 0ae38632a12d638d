import { expect, test } from "vitest";
import { isForgeable, type Provenance } from "./same-origin.ts";

const post: Provenance = {
  method: "POST",
  fetchSite: undefined,
  origin: undefined,
  ours: ["https://desk.example"],
  withSession: true,
};

test.each<[string, Partial<Provenance>, boolean]>([
  ["reading is never forgeable", { method: "GET", fetchSite: "cross-site", origin: "https://evil.example" }, false],
  ["a session without any word of the browser is", {}, true],
  ["a program without a session is not", { withSession: false }, false],
  ["our own page is not", { fetchSite: "same-origin" }, false],
  ["what somebody typed themselves is not", { fetchSite: "none" }, false],
  ["our own origin is not", { origin: "https://desk.example" }, false],
  ["another port is another origin", { origin: "https://desk.example:8443" }, true],
  ["plain http is another origin", { origin: "http://desk.example" }, true],
  ["a neighbour is", { fetchSite: "same-site", origin: "https://blog.desk.example" }, true],
  ["a page without origin is", { origin: "null", fetchSite: "cross-site" }, true],
  ["a foreign page is, also without a session", { fetchSite: "cross-site", withSession: false }, true],
  ["a foreign origin is, also without a session", { origin: "https://evil.example", withSession: false }, true],
])("%s", (_name, told, forgeable) => {
  expect(isForgeable({ ...post, ...told })).toBe(forgeable);
});
