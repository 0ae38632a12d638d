import { SMTPServer } from "smtp-server";

export type Postbox = { url: string; taken(): number; close(): Promise<void> };

/** Takes what the demo sends, so that nothing of it ever leaves the machine. */
export function openPostbox(): Promise<Postbox> {
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.resume();
      stream.on("end", () => {
        taken += 1;
        done();
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const close = () => new Promise<void>((closed) => server.close(() => closed()));
      resolve({ url: `smtp://127.0.0.1:${port}`, taken: () => taken, close });
    });
  });
}
