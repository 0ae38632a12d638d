import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Db } from "../../../platform/db/database.ts";
import { isConnectionLoss, isOutOfRoom } from "../../../platform/db/failure.ts";
import { largeBytes } from "../../../platform/db/pieces.ts";
import { inTime, NotInTime } from "../../../platform/in-time.ts";
import type { Log } from "../../../platform/log.ts";
import { type Bytes, Spool } from "../../../platform/spool.ts";
import { normaliseAddress } from "../reading/address.ts";
import { accept } from "./accept.ts";
import { Clients } from "./clients.ts";
import { throughTheDoor } from "./large.ts";
import { type AskOwn, ownForAMoment } from "./own-for-a-moment.ts";
import { bareOf } from "./own-tags.ts";

export type ListenerOptions = {
  protocol: "smtp" | "lmtp";
  port: number;
  host: string;
  /** The largest mail taken in, in bytes. */
  maxBytes: number;
  /** How many bytes of mails that are still coming in are held at once, in all, the large ones on disk; default 256 MB. */
  mostHeld?: number;
  /** Connections at once, in all. */
  mostConnections: number;
  /** Connections at once from one client address; over LMTP all come from one, and this says nothing. */
  mostPerClient: number;
  /** How long the database may take to keep a mail before its sender is asked to try again, in milliseconds; default 20 s. */
  patienceMs?: number;
  /** Called after each mail that was kept. */
  wake: () => void;
  log: Log;
};
export type Listener = {
  port: number;
  /** Bytes of mails that are still coming in. */
  held(): number;
  close(): Promise<void>;
};

/** One mail goes to at most this many of our addresses; SMTP clients split longer lists (RFC 5321 §4.5.3.1.8). */
const mostRecipients = 100;
const silenceMs = 60_000;
/** A server that waits longer for an answer than its sender has patience is spoken to by nobody (RFC 5321 §4.5.3.2). */
const defaultPatienceMs = 20_000;
/** A large mail has a second more for each megabyte: those before it are stored first. */
const bytesPerMs = 1024;
/** A hundred connections with a large mail each would otherwise fill the disk of a small computer. */
const mostHeldBytes = 256 * 1_048_576;

/** Refuses with an SMTP status: 4xx asks the sender to try again later, 5xx tells them why not. */
class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** Opens the door for mail from outside. A mail is acknowledged once PostgreSQL has it on disk, and not before. */
export async function listen(db: Db, options: ListenerOptions): Promise<Listener> {
  const clients = new Clients(options.protocol === "smtp" ? options.mostPerClient : options.mostConnections);
  const { patienceMs = defaultPatienceMs } = options;
  const isOwn = ownForAMoment(db);
  const store: Store = { held: 0, most: Math.max(options.mostHeld ?? mostHeldBytes, options.maxBytes) };
  const server = new SMTPServer({
    lmtp: options.protocol === "lmtp",
    banner: "Stammgast",
    size: options.maxBytes,
    maxClients: options.mostConnections,
    socketTimeout: silenceMs,
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onConnect: ({ remoteAddress, id }, done) => done(clients.enter(id, remoteAddress) ? null : tooManyOfYou()),
    // Also for what never got as far as to be counted.
    onClose: ({ id }) => clients.leave(id),
    onRcptTo: (address, session, done) =>
      void settle(done, inTime(checkRecipient(isOwn, address.address, session), patienceMs)),
    onData: (stream, session, done) => void settle(done, keep(db, stream, session, options, store)),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, () => resolve());
  });
  server.on("error", (error) => options.log.warn({ error: error.message }, `${options.protocol} connection failed`));
  const bound = server.server.address();
  return {
    port: typeof bound === "object" && bound ? bound.port : options.port,
    held: () => store.held,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What all mails coming in through one door take up. */
type Store = { held: number; readonly most: number };

async function settle(done: (error?: Error | null) => void, work: Promise<void>): Promise<void> {
  try {
    await work;
    done();
  } catch (error) {
    done(error instanceof SmtpRefusal ? error : classify(error as Error));
  }
}

/** What went wrong on our side is never the sender's fault: they keep the mail and try again. */
function classify(error: Error): SmtpRefusal {
  if (isOutOfRoom(error)) return new SmtpRefusal(452, "4.3.1 Our disk is full, please try again later");
  if (error instanceof NotInTime)
    return new SmtpRefusal(451, "4.3.0 Our database does not answer, please try again later");
  if (isConnectionLoss(error)) return new SmtpRefusal(451, "4.3.0 Our database is restarting, please try again later");
  return new SmtpRefusal(451, "4.3.0 Something went wrong on our side, please try again later");
}

async function checkRecipient(isOwn: AskOwn, address: string, session: SMTPServerSession): Promise<void> {
  if (session.envelope.rcptTo.length >= mostRecipients) throw new SmtpRefusal(452, "4.5.3 Too many recipients at once");
  const normalised = normaliseAddress(address);
  const own = normalised !== null && (await isOwn([normalised, bareOf(normalised)]));
  if (!own) throw new SmtpRefusal(550, `5.1.1 Nobody here has the address ${address.slice(0, 254)}`);
}

async function keep(
  db: Db,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: ListenerOptions,
  store: Store,
): Promise<void> {
  const coming = new Coming(store, options.maxBytes);
  const size = await coming.collect(stream);
  const work = async () => write(db, await coming.content(), session, options);
  const kept = (size > largeBytes ? throughTheDoor(work) : work()).finally(() => coming.drop());
  // What is kept after all although its sender was told to try again is known by its bytes when it comes again.
  await inTime(kept, (options.patienceMs ?? defaultPatienceMs) + size / bytesPerMs);
}

async function write(db: Db, content: Bytes, session: SMTPServerSession, options: ListenerOptions): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope;
  const envelopeFrom = mailFrom ? mailFrom.address : "";
  const envelopeTo = rcptTo.flatMap(({ address }) => normaliseAddress(address) ?? []);
  await accept(db, [{ source: options.protocol, envelopeFrom, envelopeTo, content }]);
  options.wake();
}

/** A mail on its way in. */
class Coming {
  readonly #store: Store;
  readonly #maxBytes: number;
  readonly #spool = new Spool();
  #held = 0;

  constructor(store: Store, maxBytes: number) {
    this.#store = store;
    this.#maxBytes = maxBytes;
  }

  /** Reads to the end even what is refused: the sender listens for our answer only then. Answers how many bytes came. */
  async collect(stream: SMTPServerDataStream): Promise<number> {
    try {
      return await this.#collect(stream);
    } catch (error) {
      await this.drop();
      throw error;
    }
  }

  async #collect(stream: SMTPServerDataStream): Promise<number> {
    let size = 0;
    let crowded = false;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      crowded ||= this.#store.held + chunk.byteLength > this.#store.most;
      if (crowded || size > this.#maxBytes) await this.drop();
      else await this.#hold(chunk);
    }
    if (size > this.#maxBytes) throw tooLarge(this.#maxBytes);
    if (crowded) throw new SmtpRefusal(452, "4.3.1 Too much mail is coming in just now, please try again later");
    if (size === 0) throw new SmtpRefusal(554, "5.6.0 This mail is empty");
    return size;
  }

  content(): Promise<Bytes> {
    return this.#spool.inMemoryUpTo(largeBytes);
  }

  async #hold(chunk: Buffer): Promise<void> {
    this.#held += chunk.byteLength;
    this.#store.held += chunk.byteLength;
    await this.#spool.add(chunk);
  }

  async drop(): Promise<void> {
    this.#store.held -= this.#held;
    this.#held = 0;
    await this.#spool.drop();
  }
}

const tooManyOfYou = () =>
  new SmtpRefusal(421, "4.7.0 Too many connections from your address, please end some or try again in a minute");
const tooLarge = (maxBytes: number) =>
  new SmtpRefusal(552, `5.3.4 This mail is larger than the ${Math.floor(maxBytes / 1_048_576)} MB we take`);
