import type { OutgoingInput, OutgoingTestInput } from "../../channels/email/outgoing/contract.ts";

export const ways = ["password", "account", "none"] as const;
export type Way = (typeof ways)[number];

type Smtp = Extract<OutgoingInput, { kind: "smtp" }>;

/** What stands in the fields of the form, for a server of its own. */
export function readForm(form: HTMLFormElement): Omit<Smtp, "kind"> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const way = text("way") as Way;
  return {
    name: text("name"),
    host: text("host"),
    port: Number(text("port")),
    security: text("security") as Smtp["security"],
    username: way === "password" ? text("username") : "",
    accountId: way === "account" ? text("account") || null : null,
    password: (way === "password" && String(data.get("password") ?? "")) || undefined,
    ...readLimits(form),
  };
}

/** Empty is no limit. */
export function readLimits(form: HTMLFormElement): Pick<Smtp, "perMinute" | "connections"> {
  const data = new FormData(form);
  const count = (name: string) => Number(data.get(name)) || null;
  return { perMinute: count("perMinute"), connections: count("connections") };
}

export function readTest(form: HTMLFormElement, serverId: string | null): OutgoingTestInput {
  const { host, port, security, username, accountId, password } = readForm(form);
  return { serverId, host, port, security, username, accountId, password };
}
