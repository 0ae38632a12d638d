import { expect, test } from "vitest";
import { readMail } from "./read-mail.ts";
import { aMail } from "./testing/a-mail.ts";

test.each([
  [{ "X-Spam-Status": "Yes, score=12.4 required=5.0 tests=BAYES_99" }, { by: "SpamAssassin", score: 12.4 }],
  [{ "X-Spam-Flag": "YES" }, { by: "SpamAssassin", score: null }],
  [{ "X-Spam-Status": "No, score=1.2 required=5.0" }, null],
  [{ "X-Spamd-Result": "default: True [17.20 / 15.00];\r\n\tBAYES_SPAM(5.10)" }, { by: "rspamd", score: 17.2 }],
  [{ "X-Spamd-Result": "default: False [4.00 / 15.00]" }, null],
  [{ "X-Rspamd-Action": "add header" }, { by: "rspamd", score: null }],
  [{ "X-Rspamd-Action": "no action" }, null],
  [{ "X-MS-Exchange-Organization-SCL": "6" }, { by: "Exchange", score: 6 }],
  [{ "X-MS-Exchange-Organization-SCL": "-1" }, null],
  [
    { "X-Forefront-Antispam-Report": "CIP:1.2.3.4;CTRY:;LANG:de;SCL:9;SRV:;SFV:SPM;" },
    { by: "Microsoft 365", score: 9 },
  ],
  [{ "X-Forefront-Antispam-Report": "CIP:1.2.3.4;SCL:1;SFV:NSPM;" }, null],
  [{ "X-Barracuda-Spam-Status": "Yes, SCORE=6.10 using global scores" }, { by: "Barracuda", score: 6.1 }],
  [{ "X-Proofpoint-Spam-Details": "rule=inbound_notspam policy=inbound score=0" }, null],
  [{ "X-Proofpoint-Spam-Details": "rule=inbound_spam policy=inbound score=97" }, { by: "Proofpoint", score: 97 }],
  [{ "X-Bogosity": "Spam, tests=bogofilter, spamicity=0.999" }, { by: "Bogofilter", score: 0.999 }],
  [{ "X-Bogosity": "Ham, tests=bogofilter, spamicity=0.001" }, null],
  [{ "X-UI-Filterresults": "junk:10;V03:K0:abc" }, { by: "GMX", score: null }],
  [{}, null],
])("%j is %j", (headers, expected) => {
  expect(readMail(aMail(headers)).spam).toEqual(expected);
});

test("of several headers of one name the topmost counts, which was written last", () => {
  const raw = Buffer.concat([Buffer.from("X-Spam-Flag: NO\r\n"), aMail({ "X-Spam-Flag": "YES" })]);
  expect(readMail(raw).spam).toBeNull();
});
