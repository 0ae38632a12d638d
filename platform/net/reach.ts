import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";

/** Whether a user may name a machine of our own network. */
export type PrivateHosts = "allow" | "refuse";
export type Reached = { address: string; isPrivate: boolean };

/** A host that a user named cannot be found, or may not be asked. */
export class Unreachable extends Error {
  readonly reason: "dns" | "forbidden";
  constructor(reason: "dns" | "forbidden", host: string) {
    super(reason === "dns" ? `nobody knows ${host}` : `${host} is an address we do not connect to`);
    this.name = "Unreachable";
    this.reason = reason;
  }
}

/** What no mail server has: link-local (metadata of clouds among it), unspecified, multicast, broadcast. */
const never = listOf(
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["192.0.0.192", 32],
  ["100.100.100.200", 32],
  ["224.0.0.0", 3],
  ["::", 128],
  ["fe80::", 10],
  ["fd00:ec2::254", 128],
  ["ff00::", 8],
);
const inside = listOf(
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["::1", 128],
  ["fc00::", 7],
);

function listOf(...networks: [string, number][]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, isIPv6(network) ? "ipv6" : "ipv4");
  return list;
}

const isIn = (list: BlockList, address: string) => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return list.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
};

export const isPrivate = (address: string): boolean => isIn(inside, address);

/** Whether we connect to this address when a user names it. */
export const mayReach = (address: string, privateHosts: PrivateHosts): boolean =>
  !isIn(never, address) && (privateHosts === "allow" || !isPrivate(address));

/**
 * Looks a host up that a user named, and answers the address to connect to: to that very one, so that a name that changes
 * its mind leads nowhere else. Throws Unreachable.
 */
export async function reach(host: string, privateHosts: PrivateHosts): Promise<Reached> {
  const found = isIP(host) ? [host] : await addressesOf(host);
  const address = found.find((one) => mayReach(one, privateHosts));
  if (!address) throw new Unreachable("forbidden", host);
  return { address, isPrivate: isPrivate(address) };
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true, order: "ipv4first" })).map(({ address }) => address);
  } catch (error) {
    throw Object.assign(new Unreachable("dns", host), { cause: error });
  }
}
