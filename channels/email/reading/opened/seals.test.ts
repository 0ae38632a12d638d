import { expect, test } from "vitest";
import { readMail } from "../read-mail.ts";
import { aMail, type MailSource, multipart } from "../testing/a-mail.ts";

const words = { "Content-Type": "text/plain; charset=utf-8", body: "Guten Tag" };

test.each<[string, MailSource, object | null]>([
  ["nothing", words, null],
  [
    "S/MIME beside its words",
    multipart('signed; protocol="application/pkcs7-signature"; micalg=sha-256', [
      words,
      { "Content-Type": "application/pkcs7-signature; name=smime.p7s", body: "MII" },
    ]),
    { signed: "smime", encrypted: null },
  ],
  [
    "PGP beside its words",
    multipart('signed; protocol="application/pgp-signature"', [
      words,
      { "Content-Type": "application/pgp-signature", body: "x" },
    ]),
    { signed: "pgp", encrypted: null },
  ],
  [
    "PGP around its words",
    multipart('encrypted; protocol="application/pgp-encrypted"', [
      { "Content-Type": "application/pgp-encrypted", body: "Version: 1" },
      { "Content-Type": "application/octet-stream; name=encrypted.asc", body: "-----BEGIN PGP MESSAGE-----" },
    ]),
    { signed: null, encrypted: "pgp" },
  ],
  [
    "S/MIME around its words",
    { "Content-Type": "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", body: "MII" },
    { signed: null, encrypted: "smime" },
  ],
  [
    "S/MIME with its words inside",
    { "Content-Type": "application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m", body: "MII" },
    { signed: "smime", encrypted: null },
  ],
  [
    "the rights of Microsoft",
    multipart("mixed", [
      words,
      { "Content-Type": "application/x-microsoft-rpmsg-message; name=message.rpmsg", body: "x" },
    ]),
    { signed: null, encrypted: "rights" },
  ],
  [
    "PGP in the text",
    { body: "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----" },
    { signed: null, encrypted: "pgp" },
  ],
])("%s is recognised", (_, source, expected) => {
  expect(readMail(aMail(source)).sealed).toEqual(expected);
});

test("text signed within itself reads without the marks of the signature", () => {
  const body = [
    "-----BEGIN PGP SIGNED MESSAGE-----",
    "Hash: SHA256",
    "",
    "Wann kommt der Kaffee?",
    "- - eins",
    "-----BEGIN PGP SIGNATURE-----",
    "",
    "iQEz",
    "-----END PGP SIGNATURE-----",
  ].join("\r\n");
  const mail = readMail(aMail({ "Content-Type": "text/plain; charset=utf-8", body }));
  expect(mail).toMatchObject({ text: "Wann kommt der Kaffee?\n- eins", sealed: { signed: "pgp", encrypted: null } });
  expect(mail.signature).toContain("BEGIN PGP SIGNATURE");
});
