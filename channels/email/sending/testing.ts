import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { type ReadMail, readMail } from "../reading/read-mail.ts";
import type { Composed } from "./compose.ts";

export type Received = { to: string[]; raw: Buffer; mail: ReadMail };

/** A mail in one piece. */
export const bytesOf = (mail: Composed): Promise<Buffer> => buffer(Readable.from(mail.pieces()));

/** A real SMTP server that keeps what it gets. */
export async function openReceiver(): Promise<{ url: string; taken: Received[]; close(): Promise<void> }> {
  const taken: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks);
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, mail: readMail(raw) });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
