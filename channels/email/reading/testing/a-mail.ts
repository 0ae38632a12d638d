/** Headers of a mail or a part, and its body. */
export type MailSource = { [header: string]: string | undefined; body?: string };

let boundaries = 0;

/** Bytes of text in UTF-8. */
export function bytes(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

/** Bytes of text whose characters are all below U+0100, one byte each. */
export function latin1Bytes(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** Header lines, an empty line, and the body; headers with an empty value are left out. */
export function source({ body = "", ...headers }: MailSource): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return [...lines, "", body].join("\r\n");
}

/** A raw mail from a customer to us; what is given replaces or adds headers. */
export function aMail(given: MailSource = {}): Uint8Array {
  const defaults = {
    From: "Anna Müller <anna@example.de>",
    To: "info@roesterei.example",
    Subject: "Frage",
    "Message-ID": "<1@example.de>",
  };
  return bytes(source({ ...defaults, body: "Hallo", ...given }));
}

/** A multipart of the given subtype ("mixed", "report; report-type=delivery-status"), to spread into a mail or nest in another. */
export function multipart(subtype: string, parts: readonly MailSource[]): MailSource {
  boundaries += 1;
  const boundary = `=_${boundaries}_`;
  const body = [...parts.map((part) => `--${boundary}\r\n${source(part)}`), `--${boundary}--`, ""].join("\r\n");
  return { "Content-Type": `multipart/${subtype}; boundary="${boundary}"`, body };
}

/** A part in base64. */
export function anAttachment(part: MailSource): MailSource {
  return { "Content-Transfer-Encoding": "base64", ...part };
}
