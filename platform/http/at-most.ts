import { isIPv6 } from "node:net";

/** So many networks are remembered; beyond, those that came first are forgotten. */
const mostNetworks = 10_000;

/**
 * At most so many in a stretch of time for each network: an IPv4 address, or the /64 that a provider hands to one IPv6 customer.
 * The answer says whether this one may. Counted in this process alone.
 */
export function atMost(count: number, perMs: number): (ip: string, now?: number) => boolean {
  const networks = new Map<string, { used: number; until: number }>();
  return (ip, now = Date.now()) => {
    const key = networkOf(ip);
    const known = networks.get(key);
    const current = known && known.until > now ? known : { used: 0, until: now + perMs };
    current.used += 1;
    networks.delete(key);
    networks.set(key, current);
    const [first] = networks.keys();
    if (networks.size > mostNetworks && first !== undefined) networks.delete(first);
    return current.used <= count;
  };
}

function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [before = "", after] = plain.split("::");
  const groups = (text: string) => (text ? text.split(":") : []);
  const [front, back] = [groups(before), groups(after ?? "")];
  const whole = [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0"), ...back];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
