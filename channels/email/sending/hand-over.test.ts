import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { afterAll, expect, it } from "vitest";
import { Spool } from "../../../platform/spool.ts";
import { handOver } from "./hand-over.ts";
import { relayOf } from "./line.ts";

const megabyte = 1024 * 1024;
const server = createServer((socket) => {
  let taken: number | null = null;
  socket.on("error", () => socket.destroy());
  socket.write("220 here\r\n");
  socket.on("data", (bytes) => {
    if (taken !== null) {
      taken += bytes.byteLength;
      if (taken > megabyte) socket.destroy();
    } else if (bytes.includes("DATA\r\n")) {
      taken = 0;
      socket.write("354 go on\r\n");
    } else socket.write("250 ok\r\n");
  });
});
const port = await new Promise<number>((resolve) => {
  server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

it("a server that hangs up in the middle of a large mail has nothing of it, and nobody falls over", async () => {
  const raw = new Spool();
  const line = `${randomBytes(400).toString("hex")}\r\n`;
  for (let size = 0; size < 8 * megabyte; size += line.length * 1000) await raw.add(Buffer.from(line.repeat(1000)));
  let handed = false;
  const to = relayOf(`smtp://127.0.0.1:${port}?ignoreTLS=true`);
  const done = await handOver(to, { from: "hallo@morgenrot.example", to: ["k@post.example"], raw }, async () => {
    handed = true;
  });
  await raw.drop();
  expect(done).toMatchObject({ begun: true, open: false });
  expect(handed).toBe(false);
});
