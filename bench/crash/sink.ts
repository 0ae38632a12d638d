import { SMTPServer } from "smtp-server";

export type Sink = { url: string; received: Map<string, number>; close(): Promise<void> };

/** The customers' mail server: counts how often each answer arrived. */
export function openSink(): Promise<Sink> {
  const received = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const id = /^Message-ID:\s+<([0-9a-f-]{36})\./im.exec(Buffer.concat(chunks).toString("latin1"))?.[1] ?? "";
        received.set(id, (received.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  // A connection that breaks is what this test is about; the sender says so itself.
  server.on("error", () => undefined);
  return new Promise((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const close = () => new Promise<void>((closed) => server.close(() => closed()));
      resolve({ url: `smtp://127.0.0.1:${port}`, received, close });
    });
  });
}
