import { describe, expect, it } from "vitest";
import type { IdentifierView, ProfileView } from "../../customers/contract.ts";
import { known } from "./known.ts";

const profile = (lastAt: string, ...identifiers: IdentifierView[]): ProfileView => ({
  id: `0190a000-0000-7000-8000-0000000000${lastAt.slice(8, 10)}`,
  source: "mail",
  origin: null,
  details: [],
  name: "Katharina Vollmer",
  identifiers,
  firstAt: "2021-03-01T10:00:00Z",
  lastAt,
});
const email = (value: string, state: IdentifierView["state"] = "claimed"): IdentifierView => ({
  kind: "email",
  value,
  state,
  unreachable: null,
});

describe("how somebody can be reached", () => {
  it("begins with what is confirmed, then with what was used last", () => {
    const profiles = [
      profile("2026-11-01T10:00:00Z", email("old@post.example")),
      profile("2026-11-12T10:00:00Z", email("new@post.example")),
      profile("2026-10-05T10:00:00Z", email("sure@post.example", "verified")),
    ];
    expect(known({ profiles }, "email").map(({ value }) => value)).toEqual([
      "sure@post.example",
      "new@post.example",
      "old@post.example",
    ]);
  });

  it("names an address once, with everybody who knows it, confirmed if anybody confirmed it", () => {
    const profiles = [
      profile("2026-11-01T10:00:00Z", email("k@post.example", "verified")),
      profile("2026-11-12T10:00:00Z", email("k@post.example")),
    ];
    const [only, ...others] = known({ profiles }, "email");
    expect(others).toEqual([]);
    expect(only?.state).toBe("verified");
    expect(only?.profiles).toHaveLength(2);
  });

  it("keeps addresses and numbers apart", () => {
    const profiles = [profile("2026-11-01T10:00:00Z", email("k@post.example"))];
    expect(known({ profiles }, "phone")).toEqual([]);
  });
});
