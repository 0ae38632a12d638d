import { expect, test } from "vitest";
import { readMail } from "../read-mail.ts";
import { aMail, anAttachment, multipart } from "../testing/a-mail.ts";
import { aWinmail } from "../testing/a-winmail.ts";
import { openTnef } from "./tnef.ts";

const offer = {
  name: "ANGEBO~1.PDF",
  longName: "Angebot Frühjahr.pdf",
  type: "application/pdf",
  content: Buffer.from("%PDF"),
};
const list = { name: "preise.txt", content: Buffer.from("Mokka 12") };

function mailWith(winmail: Buffer, text = "Anbei das Angebot."): Uint8Array {
  return aMail(
    multipart("mixed", [
      { "Content-Type": "text/plain; charset=utf-8", body: text },
      anAttachment({
        "Content-Type": 'application/ms-tnef; name="winmail.dat"',
        "Content-Disposition": 'attachment; filename="winmail.dat"',
        body: winmail.toString("base64"),
      }),
    ]),
  );
}

const filesOf = (raw: Uint8Array) =>
  readMail(raw).attachments.map(({ name, type, content }) => [name, type, Buffer.from(content).toString()]);

test("the files in a winmail.dat are files of the mail, by their long names; the wrapping is gone", () => {
  expect(filesOf(mailWith(aWinmail([offer, list])))).toEqual([
    ["Angebot Frühjahr.pdf", "application/pdf", "%PDF"],
    ["preise.txt", "application/octet-stream", "Mokka 12"],
  ]);
});

test("its words are read where the mail has no others, and left alone where it has", () => {
  const winmail = aWinmail([list], "<p>Gr\u00fc\u00dfe aus <b>Kiel</b></p>");
  expect(readMail(mailWith(winmail, "")).text).toBe("Grüße aus Kiel");
  expect(readMail(mailWith(winmail)).text).toBe("Anbei das Angebot.");
});

test("one that is cut off gives what it has, and stays a file itself", () => {
  const whole = aWinmail([offer, list]);
  const names = filesOf(mailWith(whole.subarray(0, whole.length - 60))).map(([name]) => name);
  expect(names[0]).toBe("Angebot Frühjahr.pdf");
  expect(names.at(-1)).toBe("winmail.dat");
});

test("what only bears the name is a file like any other", () => {
  expect(filesOf(mailWith(Buffer.from("kein TNEF")))).toEqual([["winmail.dat", "application/ms-tnef", "kein TNEF"]]);
});

test("no bytes make it throw or hang, whatever they say of their lengths", () => {
  const whole = aWinmail([offer, list], "<p>a</p>");
  const before = process.cpuUsage();
  for (let at = 6; at < whole.length; at += 1) {
    for (const value of [0, 1, 0x7f, 0xff]) {
      const broken = Buffer.from(whole);
      broken[at] = value;
      const opened = openTnef(broken);
      expect(opened?.files.every(({ content }) => content.byteLength <= whole.length)).toBe(true);
    }
  }
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(5);
});
