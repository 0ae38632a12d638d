import type { Address, ReadMail } from "../reading/read-mail.ts";

/** An address without the tag it may have ("hallo+newsletter@…" is "hallo@…"). */
export function bareOf(address: string): string {
  const plus = address.indexOf("+");
  return plus < 1 ? address : address.slice(0, plus) + address.slice(address.lastIndexOf("@"));
}

/** Our own address behind one with a tag ("hallo+newsletter@…" is "hallo@…"); every other address stays as it is. */
export function withoutTag(address: string, own: { has(address: string): boolean }): string {
  const bare = bareOf(address);
  return !own.has(address) && own.has(bare) ? bare : address;
}

/** What stands behind the plus of our own addresses among these, in small letters, each once. */
export function tagsOf(addresses: readonly string[], own: { has(address: string): boolean }): string[] {
  const tagged = addresses.filter((address) => withoutTag(address, own) !== address);
  return [...new Set(tagged.map((address) => address.slice(address.indexOf("+") + 1, address.lastIndexOf("@"))))];
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
