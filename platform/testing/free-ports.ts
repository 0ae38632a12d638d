import { once } from "node:events";
import { createServer } from "node:net";

/**
 * So many TCP ports of the loopback that nobody has, each another one. For programs that have to be told theirs: whoever
 * can, listens on port 0 instead.
 */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
