import { expect, it } from "vitest";
import { Unreachable } from "../../../platform/net/reach.ts";
import { WrongKey } from "../../../platform/secrets/seal.ts";
import { Trouble } from "../fetching/trouble.ts";
import type { SmtpError } from "../sending/why-not.ts";
import { asksForPatience, isServers, outgoingTroubleOf } from "./trouble.ts";

const failure = (given: Partial<SmtpError> & { severity?: string }, words = "failed"): SmtpError =>
  Object.assign(new Error(words), given);
const answer = (command: string, response: string, code = "EENVELOPE") =>
  failure({ code, command, response, responseCode: Number(response.slice(0, 3)) });

it.each([
  [new Unreachable("forbidden", "x"), "forbidden"],
  [new WrongKey(), "key"],
  [new Trouble("consent"), "consent"],
  [new Trouble("folder"), "said-no"],
  [failure({ severity: "ERROR" }), "ours"],
  [answer("AUTH PLAIN", "535 5.7.8 no", "EAUTH"), "password"],
  [answer("AUTH PLAIN", "534 5.7.9 Application-specific password required", "EAUTH"), "app-password"],
  [answer("AUTH PLAIN", "454 4.7.0 temporary", "EAUTH"), "busy"],
  [answer("MAIL FROM", "530 5.7.0 Must issue a STARTTLS command first"), "no-tls"],
  [answer("STARTTLS", "502 what?", "ETLS"), "no-tls"],
  [failure({ code: "ETLS", command: "STARTTLS" }, "Error initiating TLS - self-signed certificate"), "certificate"],
  [failure({ code: "ESOCKET" }, "SSL routines: wrong version number"), "tls"],
  [failure({ code: "EDNS" }), "dns"],
  [failure({ code: "ETIMEDOUT" }), "timeout"],
  [failure({ code: "ESOCKET", originalCode: "ECONNREFUSED" }), "refused"],
  [failure({ code: "ECONNECTION" }, "Connection closed unexpectedly"), "closed"],
  [failure({ code: "EPROTOCOL" }, "Invalid greeting. response=* OK IMAP"), "not-smtp"],
  [answer("CONN", "554 no service here", "EPROTOCOL"), "said-no"],
  [answer("MAIL FROM", "553 not yours"), "sender"],
  [answer("RCPT TO", "550 nobody"), "recipient"],
  [answer("DATA", "552 too big"), "content"],
  [failure({}), "other"],
])("%s is named: %s", (error, reason) => expect(outgoingTroubleOf(error).reason).toBe(reason));

it.each([
  ["CONN", "421 too many connections", true],
  ["DATA", "421 4.7.0 try later", true],
  ["MAIL FROM", "450 later", true],
  ["MAIL FROM", "451 4.3.0 no room", true],
  ["MAIL FROM", "452 4.5.3 too many", true],
  ["MAIL FROM", "452 4.2.2 mailbox full", false],
  ["DATA", "451 4.7.1 greylisted", true],
  ["DATA", "450 4.6.0 odd mail", false],
  ["RCPT TO", "450 4.2.1 that mailbox is busy", false],
  ["RCPT TO", "450 4.1.1 not sure", false],
  ["RCPT TO", "451 4.7.650 rate limited", true],
  ["RCPT TO", "450 mailbox unavailable", false],
  ["RCPT TO", "450 too many mails from you", true],
  ["DATA", "550 5.7.1 no", false],
])("at %s “%s” asks every mail for patience: %s", (command, response, expected) => {
  const error = answer(command, response);
  expect(asksForPatience(error)).toBe(expected);
  if (expected) expect(isServers(error, "busy", true)).toBe(true);
});

it("a connection lost while a mail was taken may be that mail's fault", () => {
  const lost = failure({ code: "ECONNECTION" }, "Connection closed");
  expect([isServers(lost, "closed", false), isServers(lost, "closed", true)]).toEqual([true, false]);
});
