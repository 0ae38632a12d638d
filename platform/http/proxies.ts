import { BlockList, isIP } from "node:net";

/** Whose word about who asks is taken: single addresses, and networks like 10.0.0.0/8. */
export type Proxies = (address: string) => boolean;

/** Reads addresses and networks separated by commas or blanks. Null when one of them is neither. */
export function readProxies(text: string): Proxies | null {
  const list = new BlockList();
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    if (!enter(list, part)) return null;
  }
  return (address) => {
    const kind = isIP(address);
    return kind !== 0 && list.check(address, kind === 6 ? "ipv6" : "ipv4");
  };
}

function enter(list: BlockList, part: string): boolean {
  const [address = "", bits, ...more] = part.split("/");
  const kind = isIP(address);
  const most = kind === 6 ? 128 : 32;
  const width = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  if (kind === 0 || more.length > 0 || width < 0 || width > most) return false;
  list.addSubnet(address, width, kind === 6 ? "ipv6" : "ipv4");
  return true;
}

const bare = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Who asks, given who is connected and what X-Forwarded-For says. It is read from its end: each proxy has added whom it
 * heard, and what stands before the first that is none of ours anybody may have written.
 */
export function askerOf(remote: string, forwarded: string | undefined, isProxy: Proxies): string {
  const named = forwarded?.split(",").map((one) => bare(one.trim())) ?? [];
  let asker = bare(remote);
  for (let last = named.pop(); last && isProxy(asker); last = named.pop()) asker = last;
  return asker;
}
