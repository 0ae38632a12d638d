import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";

/** A way to the program that can lose every byte without a word, as a network does that has forgotten a connection. */
export type Swallow = {
  base: string;
  /** From now on nothing gets through what is connected, and nothing ends. */
  begin(): void;
  /** What is connected stays as it is; what is new gets through. */
  end(): void;
  close(): Promise<void>;
};

export async function openSwallow(base: string): Promise<Swallow> {
  const { port } = new URL(base);
  const lost = new WeakSet<Socket>();
  const sockets = new Set<Socket>();
  let swallowing = false;
  const server = createServer((near) => {
    const far = dial(Number(port), "localhost");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      if (swallowing) lost.add(from);
      from.on("data", (bytes) => lost.has(from) || to.write(bytes));
      from.on("close", () => {
        sockets.delete(from);
        if (!lost.has(from)) to.destroy();
      });
      // A browser that goes resets what it had.
      from.on("error", () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    base: `http://localhost:${(server.address() as AddressInfo).port}`,
    begin() {
      swallowing = true;
      for (const socket of sockets) lost.add(socket);
    },
    end() {
      swallowing = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
