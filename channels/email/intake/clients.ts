import { isIPv6 } from "node:net";

/** Who is connected, counted by client address, so that one client cannot take up all connections there are. */
export class Clients {
  readonly #most: number;
  /** Whose each connection is. */
  readonly #clients = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** @param most connections at once from one address. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts a connection. False, and not counted, when its address has as many already as it may. */
  enter(connection: string, address: string): boolean {
    const client = clientOf(address);
    const count = this.#counts.get(client) ?? 0;
    if (count >= this.#most) return false;
    this.#clients.set(connection, client);
    this.#counts.set(client, count + 1);
    return true;
  }

  /** Forgets a connection; one that was not counted changes nothing. */
  leave(connection: string): void {
    const client = this.#clients.get(connection);
    if (client === undefined) return;
    this.#clients.delete(connection);
    const left = (this.#counts.get(client) ?? 0) - 1;
    if (left > 0) this.#counts.set(client, left);
    else this.#counts.delete(client);
  }
}

/** What counts as one client: an IPv4 address, or an IPv6 network of 64 bits, which is what a single customer is given. */
export function clientOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(bare)) return bare;
  const [head = "", tail = ""] = bare.toLowerCase().split("::");
  const [before, after] = [groups(head), groups(tail)];
  const zeros = bare.includes("::") ? Array.from({ length: 8 - before.length - after.length }, () => "0") : [];
  return [...before, ...zeros, ...after].slice(0, 4).map(shorten).join(":");
}

const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
const shorten = (group: string): string => group.replace(/^0+(?=.)/, "");
