import { expect, it } from "vitest";
import { Unreachable } from "../../../platform/net/reach.ts";
import { WrongKey } from "../../../platform/secrets/seal.ts";
import { ServerSaidNo, Trouble, troubleOf } from "./trouble.ts";

const failed = (words: string, more: object = {}) => Object.assign(new Error(words), more);
const refused = (response: string, more: object = {}) =>
  failed("Command failed", { authenticationFailed: true, responseStatus: "NO", response, ...more });

it.each([
  ["dns", new Unreachable("dns", "imap.example")],
  ["forbidden", new Unreachable("forbidden", "169.254.169.254")],
  ["key", new WrongKey()],
  ["plain", new Trouble("plain")],
  ["refused", failed("connect ECONNREFUSED", { code: "ECONNREFUSED" })],
  ["timeout", failed("Failed to receive greeting", { code: "GREETING_TIMEOUT" })],
  ["certificate", failed("self-signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })],
  ["certificate", failed("Hostname/IP does not match", { code: "ERR_TLS_CERT_ALTNAME_INVALID" })],
  ["tls", failed("wrong version number", { code: "ERR_SSL_WRONG_VERSION_NUMBER" })],
  ["tls", failed("write EPROTO", { code: "EPROTO" })],
  ["no-tls", failed("Server does not support STARTTLS", { tlsFailed: true })],
  ["closed", failed("Connection not available", { code: "NoConnection" })],
  ["closed", failed("read ECONNRESET", { code: "ECONNRESET" })],
  ["not-imap", failed("Invalid server response", { code: "InvalidResponse" })],
  ["password", refused("[AUTHENTICATIONFAILED] Authentication failed.")],
  [
    "app-password",
    refused("[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833"),
  ],
  [
    "app-password",
    refused("[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754"),
  ],
  ["imap-off", refused("[ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page")],
  ["imap-off", refused("User is authenticated but not connected.")],
  ["no-tls", refused("Plaintext authentication disallowed", { serverResponseCode: "PRIVACYREQUIRED" })],
  ["busy", refused("[UNAVAILABLE] Temporary authentication failure.", { serverResponseCode: "UNAVAILABLE" })],
  [
    "busy",
    failed("Command failed", { responseStatus: "NO", responseText: "Too many simultaneous connections. (Failure)" }),
  ],
  ["said-no", failed("Command failed", { responseStatus: "BAD", responseText: "what?" })],
  ["said-no", new ServerSaidNo("SEARCH", "not today")],
  ["ours", failed("value too long", { severity: "ERROR", code: "22001" })],
  ["other", new Error("something else")],
] as const)("is named %s: %s", (reason, error) => {
  expect(troubleOf(error).reason).toBe(reason);
});

it("tells what was said, in one line without anything invisible", () => {
  expect(troubleOf(refused("one\r\n\u0000two\u001b[31m ")).detail).toBe("one two [31m");
});
