import { createSocket } from "node:dgram";
import { once } from "node:events";
import { isIPv6 } from "node:net";
import { type Dns, NoAnswer } from "../net/dns.ts";

/** What names hold: `{ "a.example": { TXT: ["…"], A: ["192.0.2.1"], AAAA: ["2001:db8::1"], MX: ["10 mx.a.example"] } }`. */
export type Zone = Record<string, Partial<Record<"A" | "AAAA" | "MX" | "TXT", readonly string[]>>>;

const types = { 1: "A", 15: "MX", 16: "TXT", 28: "AAAA" } as const;
const noSuchName = 3;
const broken = 2;

/**
 * A name server on the loopback that knows this zone and nothing else; the zone may be changed while it runs. A name of the
 * value "broken" is answered with SERVFAIL.
 */
export async function openNameServer(zone: Zone, isBroken: (name: string) => boolean = () => false) {
  const socket = createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (query, { address, port }) => {
    const { name, type, end } = questionIn(query);
    const kind = types[type as keyof typeof types];
    asked.push(`${kind} ${name}`);
    const held = zone[name];
    const answers = (kind && held?.[kind]) ?? [];
    const code = isBroken(name) ? broken : held ? 0 : noSuchName;
    const records = code === 0 ? answers.map((value) => record(type, dataOf(kind, value))) : [];
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(0x8580 | code, 2);
    head.writeUInt16BE(records.length, 6);
    head.writeUInt32BE(0, 8);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...records]), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    server: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

function questionIn(query: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** Of the name that was asked for (a pointer to the question), of class IN, for a minute. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function dataOf(kind: string | undefined, value: string): Buffer {
  if (kind === "A") return Buffer.from(value.split(".").map(Number));
  if (kind === "AAAA") return bytesOf(value);
  if (kind === "MX") {
    const [priority = "0", host = ""] = value.split(" ");
    return Buffer.concat([Buffer.of(0, Number(priority)), nameOf(host)]);
  }
  const bytes = Buffer.from(value);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, place) =>
    bytes.subarray(place * 255, place * 255 + 255),
  );
  return Buffer.concat(pieces.flatMap((piece) => [Buffer.of(piece.length), piece]));
}

const nameOf = (name: string) =>
  Buffer.concat([
    ...name
      .split(".")
      .filter(Boolean)
      .map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)])),
    Buffer.of(0),
  ]);

function bytesOf(address: string): Buffer {
  if (!isIPv6(address)) throw new Error(`${address} is no IPv6 address`);
  const [before = "", after] = address.split("::");
  const groups = (text: string) => (text ? text.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [front, back] = [groups(before), groups(after ?? "")];
  const whole = [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back];
  return Buffer.from(whole.flatMap((group) => [group >> 8, group & 0xff]));
}

/** The same zone without a network. Names that `isBroken` says throw NoAnswer. */
export function zoneDns(zone: Zone, isBroken: (name: string) => boolean = () => false): Dns {
  const held = (name: string, kind: "A" | "AAAA" | "MX" | "TXT") => {
    if (isBroken(name)) throw new NoAnswer(name, "ESERVFAIL");
    return zone[name.toLowerCase()]?.[kind] ?? [];
  };
  return {
    txt: async (name) => [...held(name, "TXT")],
    addresses: async (name, family) => [...held(name, family === 4 ? "A" : "AAAA")],
    mx: async (name) =>
      held(name, "MX").map((value) => {
        const [priority = "0", exchange = ""] = value.split(" ");
        return { priority: Number(priority), exchange: exchange.replace(/\.$/, "") };
      }),
  };
}
