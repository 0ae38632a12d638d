import { describe, expect, it } from "vitest";
import { BadSetting, readConfig } from "./config.ts";
import { fold } from "./fold.ts";

describe("the settings", () => {
  it("are complete without any, and an empty one is none", () => {
    const config = readConfig({ PORT: "", SMTP_URL: "" });
    expect(config).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      SMTP_PORT: 2525,
      publicUrl: "http://localhost:3000",
    });
    expect(config.SMTP_URL).toBeUndefined();
  });

  it("make the public address, without a slash at its end", () => {
    expect(readConfig({ PUBLIC_URL: "https://desk.example/" }).publicUrl).toBe("https://desk.example");
    expect(readConfig({ PORT: "4800" }).publicUrl).toBe("http://localhost:4800");
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "x"],
    ["SMTP_PORT", "-1"],
    ["MAIL_MAX_BYTES", "12"],
    ["MAIL_MAX_CONNECTIONS", "0"],
    ["MAIL_MAX_CONNECTIONS_PER_CLIENT", "many"],
    ["STREAM_BEAT", "0"],
    ["DATABASE_URL", "mysql://x"],
    ["PUBLIC_URL", "desk.example"],
    ["TRUSTED_PROXIES", "proxy.example"],
    ["SMTP_URL", "http://x"],
    ["DNS_SERVERS", "ns.example"],
    ["STAMMGAST_API_KEY", "short"],
    ["LOG_LEVEL", "loud"],
  ])("%s may not be %s, and the message names it", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(BadSetting);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`\\n {2}${name}: `));
  });

  it("name everything wrong at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "loud" })).toThrow(/PORT: [\s\S]*LOG_LEVEL: /);
  });
});

it.each([
  ["Müller", "muller"],
  ["MÜLLER", "muller"],
  ["Mu\u0308ller", "muller"],
  ["Straße", "strasse"],
  ["STRASSE", "strasse"],
  [" Åsa \t Öberg ", "asa oberg"],
  ["ﬁne", "fine"],
])("%j folds to %j", (text, folded) => expect(fold(text)).toBe(folded));
