import { expect, test } from "vitest";
import { readMail } from "../read-mail.ts";
import { aMail, type MailSource, multipart } from "../testing/a-mail.ts";

const DAEMON = "Mail Delivery System <MAILER-DAEMON@mx.example.org>";
const returned = {
  "Content-Type": "message/rfc822",
  body: "Message-ID: <unsere.1@roesterei.example>\r\nTo: karl@example.org\r\n\r\nText",
};

function report(status: readonly string[], words = "I'm sorry to have to inform you"): MailSource {
  return {
    From: DAEMON,
    Subject: "Undelivered Mail Returned to Sender",
    ...multipart("report; report-type=delivery-status", [
      { "Content-Type": "text/plain", body: words },
      {
        "Content-Type": "message/delivery-status",
        body: ["Reporting-MTA: dns; mx.example.org", "", ...status].join("\r\n"),
      },
      returned,
    ]),
  };
}

const plain = (body: string, headers: MailSource = {}): MailSource => ({
  From: DAEMON,
  Subject: "failure notice",
  ...headers,
  body,
});

const karl = { address: "karl@example.org", permanent: true };

test.each<[string, MailSource, object[]]>([
  [
    "RFC 3464, for good",
    report([
      "Final-Recipient: rfc822; karl@example.org",
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    ]),
    [{ ...karl, status: "5.1.1", said: "550 5.1.1 User unknown" }],
  ],
  [
    "RFC 3464, still trying",
    report([
      "Final-Recipient: rfc822;karl@example.org",
      "Action: delayed",
      "Status: 4.4.1",
      "Diagnostic-Code: X-Postfix; connect timed out",
    ]),
    [{ address: "karl@example.org", permanent: false, status: "4.4.1", said: "connect timed out" }],
  ],
  [
    "RFC 3464 of an address that was written differently",
    report([
      "Original-Recipient: rfc822;Karl@Example.org",
      "Final-Recipient: rfc822;k.koch@intern.example",
      "Action: failed",
      "Status: 5.2.2",
    ]),
    [{ ...karl, status: "5.2.2" }],
  ],
  [
    "several, of which one got there",
    report([
      ...["Final-Recipient: rfc822; anna@example.org", "Action: delivered", "Status: 2.0.0", ""],
      ...["Final-Recipient: rfc822; karl@example.org", "Action: failed", "Status: 5.1.10", ""],
      ...["Final-Recipient: rfc822; ruth@example.org", "Action: failed", "Status: 4.4.7"],
    ]),
    [
      { ...karl, status: "5.1.10" },
      { address: "ruth@example.org", permanent: true, status: "4.4.7" },
    ],
  ],
  [
    "qmail",
    plain(
      "Hi. This is the qmail-send program at mx.example.org.\r\nI'm afraid I wasn't able to deliver your message to the following addresses.\r\nThis is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n<karl@example.org>:\r\n192.0.2.1 does not like recipient.\r\nRemote host said: 550 5.1.1 unknown user\r\nGiving up on 192.0.2.1.\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nReturn-Path: <hallo@roesterei.example>\r\nMessage-ID: <unsere.1@roesterei.example>\r\nTo: someone@else.example\r\n",
    ),
    [{ ...karl, status: "5.1.1" }],
  ],
  [
    "Exim",
    plain(
      "This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered to one or more of its\r\nrecipients. This is a permanent error. The following address(es) failed:\r\n\r\n  karl@example.org\r\n    host mx.example.org [192.0.2.1]\r\n    SMTP error from remote mail server after RCPT TO:<karl@example.org>:\r\n    550 No such user here\r\n\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\nMessage-ID: <unsere.1@roesterei.example>\r\n",
      { "X-Failed-Recipients": "karl@example.org", Subject: "Mail delivery failed: returning message to sender" },
    ),
    [karl],
  ],
  [
    "Exim, still trying",
    plain(
      "This message was created automatically by mail delivery software.\r\nA message that you have sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue.\r\n\r\nThe address to which the message has not yet been delivered is:\r\n\r\n  karl@example.org\r\n    Delay reason: connection timed out\r\n\r\nNo action is required on your part. Delivery attempts will continue for some time.\r\n\r\nMessage-ID: <unsere.1@roesterei.example>",
      { Subject: "Warning: message 1abc delayed 24 hours" },
    ),
    [{ address: "karl@example.org", permanent: false }],
  ],
  [
    "Postfix without its report",
    plain(
      "This is the mail system at host mx.example.org.\r\n\r\nI'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients.\r\n\r\n                   The mail system\r\n\r\n<karl@example.org>: host mx.example.org[192.0.2.1] said: 552 5.2.2 Mailbox\r\n    full (in reply to RCPT TO command)\r\n",
    ),
    [{ ...karl, status: "5.2.2" }],
  ],
  [
    "an Exchange in German",
    {
      From: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@firma.example>",
      Subject: "Unzustellbar: Ihre Bestellung",
      "Content-Type": "text/html; charset=utf-8",
      body: '<p>Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:</p><p><a href="mailto:karl@example.org">karl@example.org</a></p><p>Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. 550 5.1.10 RESOLVER.ADR.RecipientNotFound</p>',
    },
    [{ ...karl, status: "5.1.10" }],
  ],
  [
    "Gmail",
    report(
      [
        "Final-Recipient: rfc822; karl@example.org",
        "Action: failed",
        "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.",
      ],
      "** Address not found **\r\n\r\nYour message wasn't delivered to karl@example.org because the address couldn't be found",
    ),
    [{ ...karl, status: "5.1.1" }],
  ],
  [
    "OpenSMTPD, still trying",
    plain(
      "    Hi!\r\n\r\n    A message is delayed for more than 10 minutes for the following\r\n    list of recipients:\r\n\r\nkarl@example.org: Network error on destination MXs\r\n\r\n    Below is a copy of the original message:\r\n\r\nTo: ruth@example.org\r\n",
      { Subject: "Delivery status notification: warning" },
    ),
    [{ address: "karl@example.org", permanent: false, said: "Network error on destination MXs" }],
  ],
  [
    "OpenSMTPD",
    plain(
      "An error has occurred while attempting to deliver a message for\r\nthe following list of recipients:\r\n\r\nkarl@example.org: Envelope expired\r\n\r\nBelow is a copy of the original message:\r\n",
      { Subject: "Delivery status notification: error" },
    ),
    [{ ...karl, said: "Envelope expired" }],
  ],
  [
    "DragonFly",
    plain(
      "There was an error delivering your mail to <karl@example.org>.\r\n\r\nDNS lookup failure: host example.org not found\r\n\r\nMessage headers follow.\r\n\r\nTo: <ruth@example.org>\r\n",
      { From: "MAILER-DAEMON <>", Subject: "Mail delivery failed" },
    ),
    [karl],
  ],
  [
    "a filter that names its recipients in a list",
    plain(
      "An email that you attempted to send to the following address could not be delivered:\r\n-- karl@example.org\r\n\r\nThe problem appears to be :\r\n-- Recipient email address is possibly incorrect\r\n",
      { From: "postmaster@filter.example", Subject: "[Postmaster] Email Delivery Failure" },
    ),
    [karl],
  ],
  [
    "a mailbox that is full, the reason before the address",
    plain(
      "User mailbox exceeds allowed size: karl@example.org\r\n\r\nOriginal message follows.\r\n\r\nTo: a@example.org",
      {
        From: "Postmaster <postmaster@mx.example.org>",
        Subject: "Undeliverable Mail",
      },
    ),
    [karl],
  ],
  [
    "a server in Japanese",
    plain("Unable to deliver message to <karl@example.org>.\r\n", {
      From: "postmaster@mx.example.org",
      Subject: "メッセージを配信できません。",
    }),
    [karl],
  ],
])("a report of %s says whom it did not reach", (_, source, expected) => {
  const mail = readMail(aMail(source));
  expect(mail.automatic).toBe("bounce");
  expect(mail.failures).toMatchObject(expected);
  expect(mail.failures).toHaveLength(expected.length);
});

test.each(["Mail Delivery Subsystem <MAILER-DAEMON>", "MAILER-DAEMON", "Mail Delivery System <>", "<>"])(
  "a report from %j is one, though nobody has that address",
  (From) => {
    const mail = readMail(aMail(plain("<karl@example.org>: 550 5.1.1 unknown", { From })));
    expect(mail).toMatchObject({ automatic: "bounce", from: { address: "mailer-daemon@invalid" }, failures: [karl] });
  },
);

test("a person who forgot their address is no machine", () => {
  const mail = readMail(aMail({ From: "Katharina Vollmer <>", body: "Guten Tag" }));
  expect(mail).toMatchObject({ automatic: null, from: { name: "Katharina Vollmer", address: "" } });
});

test("the id that Exchange names beside the recipient is the mail that failed", () => {
  const source = {
    From: DAEMON,
    ...multipart("report; report-type=delivery-status", [
      { "Content-Type": "text/plain", body: "failed" },
      {
        "Content-Type": "message/delivery-status",
        body: "Reporting-MTA: dns;mx\r\nX-Original-Message-ID: <unsere.7@roesterei.example>\r\n\r\nFinal-Recipient: rfc822;karl@example.org\r\nAction: failed",
      },
    ]),
  };
  expect(readMail(aMail(source)).bounceOf).toEqual(["unsere.7@roesterei.example"]);
});

test("a person who speaks of an address that failed is no report", () => {
  expect(readMail(aMail({ body: "karl@example.org: 550 5.1.1 unknown user" }))).toMatchObject({
    automatic: null,
    failures: [],
  });
});
