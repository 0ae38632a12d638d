import { createHash, createPublicKey, createVerify } from "node:crypto";

export type Verdict = "pass" | "no-signature" | "no-key" | "body-changed" | "header-changed";

/**
 * Checks the first DKIM signature of a mail as a receiver does, written from RFC 6376 and from nothing we sign with: relaxed
 * headers (§3.4.2), relaxed body (§3.4.4), header fields taken from the bottom (§5.4.2), our own field without its `b=` (§3.7).
 */
export function verify(mail: Buffer, keyRecordAt: (name: string) => string | undefined): Verdict {
  const text = mail.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const fields = fieldsOf(text.slice(0, end + 2));
  const own = fields.find(({ name }) => name === "dkim-signature");
  if (!own) return "no-signature";
  const tags = tagsIn(own.whole.slice(own.whole.indexOf(":") + 1));
  const record = keyRecordAt(`${tags.get("s")}._domainkey.${tags.get("d")}`);
  if (!record) return "no-key";
  const bodyHash = createHash("sha256")
    .update(relaxedBody(text.slice(end + 4)), "latin1")
    .digest("base64");
  if (bodyHash !== tags.get("bh")) return "body-changed";
  const left = [...fields];
  const signedFields = (tags.get("h") ?? "").split(":").map((name) => {
    const place = left.findLastIndex((field) => field.name === name.toLowerCase());
    return place === -1 ? "" : `${relaxedField(left.splice(place, 1)[0]?.whole ?? "")}\r\n`;
  });
  const withoutB = own.whole.replace(/([;:\s]b\s*=)[^;]*/s, "$1");
  const data = signedFields.join("") + relaxedField(withoutB);
  const key = createPublicKey({
    key: Buffer.from(tagsIn(record).get("p") ?? "", "base64"),
    format: "der",
    type: "spki",
  });
  const fits = createVerify("sha256")
    .update(data, "latin1")
    .verify(key, tags.get("b") ?? "", "base64");
  return fits ? "pass" : "header-changed";
}

type Field = { name: string; whole: string };

/** Each field with the lines it is folded over. */
const fieldsOf = (head: string): Field[] =>
  head
    .split(/\r\n(?![ \t])/)
    .filter(Boolean)
    .map((whole) => ({ name: whole.slice(0, whole.indexOf(":")).trim().toLowerCase(), whole }));

function relaxedField(whole: string): string {
  const colon = whole.indexOf(":");
  const value = whole
    .slice(colon + 1)
    .replaceAll("\r\n", "")
    .replace(/[ \t]+/g, " ")
    .replace(/^ | $/g, "");
  return `${whole.slice(0, colon).trim().toLowerCase()}:${value}`;
}

function relaxedBody(body: string): string {
  const lines = body.split("\r\n").map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""));
  while (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${line}\r\n`).join("");
}

const tagsIn = (list: string): Map<string, string> =>
  new Map(
    list.split(";").flatMap((tag) => {
      const equals = tag.indexOf("=");
      return equals === -1 ? [] : [[tag.slice(0, equals).trim(), tag.slice(equals + 1).replace(/\s+/g, "")] as const];
    }),
  );
