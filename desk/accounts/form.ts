import type { AccountInput } from "../../channels/email/accounts/contract.ts";

/** What stands in the fields of the form. */
export function readForm(form: HTMLFormElement): Omit<AccountInput, "folders"> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "").trim();
  return {
    name: text("name"),
    host: text("host"),
    port: Number(text("port")),
    security: text("security") as AccountInput["security"],
    username: text("username"),
    password: String(data.get("password") ?? "") || undefined,
    oauth: text("way") === "oauth" ? readOAuth(text) : null,
    begin: text("begin") === "all" ? "all" : "new",
    after: text("after") as AccountInput["after"],
    moveTo: text("moveTo"),
  };
}

const readOAuth = (text: (name: string) => string): AccountInput["oauth"] => ({
  clientId: text("clientId"),
  authorizeUrl: text("authorizeUrl"),
  tokenUrl: text("tokenUrl"),
  scope: text("scope"),
  ...(text("clientSecret") ? { clientSecret: text("clientSecret") } : {}),
});
