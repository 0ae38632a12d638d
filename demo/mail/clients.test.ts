import { expect, it } from "vitest";
import { readMail } from "../../channels/email/reading/read-mail.ts";
import { dress } from "./clients.ts";
import { writeMail } from "./message.ts";

const somebody = { name: "Tarek Aydın", email: "tarek@morgenrot.example" };
/** Written by an old program, and read again. */
function written(text: string) {
  const { body, headers } = dress({ client: "latin", language: "de", text, key: "k" });
  const at = new Date("2026-11-19T09:12:00Z");
  const raw = writeMail({ from: somebody, to: somebody, subject: "Mühle", at, id: "<a@b>", headers, body });
  return { charset: /charset=([\w-]+)/.exec(Buffer.from(raw).toString("latin1"))?.[1], text: readMail(raw).text };
}

it.each([
  ["Grüße an Frau Größe", "iso-8859-1", "Grüße an Frau Größe"],
  ["„5 €“ – na ja…", "iso-8859-1", '"5 EUR" - na ja...'],
  ["Herr Aydın war da, danke", "utf-8", "Herr Aydın war da, danke"],
  ["Liebe Agnieszka Wójcik, Łódź", "utf-8", "Liebe Agnieszka Wójcik, Łódź"],
])("an old program writes %j in %s, and no letter is lost", (text, charset, read) => {
  expect(written(text)).toEqual({ charset, text: read });
});
