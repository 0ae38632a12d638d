import type { Address, ReadMail } from "../reading/read-mail.ts";

/** Our own address behind one with a tag ("hallo+newsletter@…" is "hallo@…"); every other address stays as it is. */
export function withoutTag(address: string, own: { has(address: string): boolean }): string {
  const plus = address.indexOf("+");
  if (plus < 1 || own.has(address)) return address;
  const bare = address.slice(0, plus) + address.slice(address.lastIndexOf("@"));
  return own.has(bare) ? bare : address;
}

/** A mail whose recipients name our own addresses without tags, so that nobody takes them for somebody outside. */
export function withoutTags(mail: ReadMail, own: { has(address: string): boolean }): ReadMail {
  const bare = (addresses: readonly Address[]) =>
    addresses.map((one) => ({ ...one, address: withoutTag(one.address, own) }));
  const { from, to, cc, bcc, replyTo } = mail;
  return {
    ...mail,
    from: { ...from, address: withoutTag(from.address, own) },
    ...{ to: bare(to), cc: bare(cc), bcc: bare(bcc), replyTo: bare(replyTo) },
  };
}
