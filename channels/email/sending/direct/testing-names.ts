import { createSocket } from "node:dgram";
import { once } from "node:events";

/** What a name server knows: mail exchangers with their preference, addresses, or that it fails. */
export type Zone = Record<string, { mx?: [number, string][]; a?: string[] } | "fails">;

const types = { a: 1, mx: 15 } as const;
const codes = { fine: 0, fails: 2, unknown: 3 } as const;

/** A name server on the loopback that speaks DNS over UDP (RFC 1035) and knows one zone. Answers as DNS_SERVERS names it. */
export async function openTestNames(zone: Zone): Promise<{ address: string; asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, type, end } = questionIn(query);
    asked.push(`${name} ${type}`);
    socket.send(answer(query.subarray(0, end), zone[name], type), from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const close = () => new Promise<void>((resolve) => socket.close(() => resolve()));
  return { address: `127.0.0.1:${socket.address().port}`, asked, close };
}

function questionIn(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let size = query[at] ?? 0; size > 0; size = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + size).toLowerCase());
    at += size + 1;
  }
  return { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** `asked`: header and question of the query, which stand before the answers. */
function answer(asked: Buffer, known: Zone[string] | undefined, type: number): Buffer {
  const code = known === "fails" ? codes.fails : known ? codes.fine : codes.unknown;
  const data = known && known !== "fails" ? dataOf(known, type) : [];
  const head = Buffer.from(asked);
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(data.length, 6);
  head.fill(0, 8, 12);
  return Buffer.concat([head, ...data.map((one) => record(type, one))]);
}

function dataOf({ mx = [], a = [] }: Exclude<Zone[string], "fails">, type: number): Buffer[] {
  if (type === types.a) return a.map((address) => Buffer.from(address.split(".").map(Number)));
  if (type !== types.mx) return [];
  return mx.map(([preference, host]) => Buffer.concat([twoBytes(preference), nameOf(host)]));
}

/** About the name of the question, for a minute. */
const record = (type: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0xc0, 12), twoBytes(type), Buffer.of(0, 1, 0, 0, 0, 60), twoBytes(data.byteLength), data]);

const nameOf = (host: string): Buffer =>
  Buffer.concat([
    ...host
      .split(".")
      .filter(Boolean)
      .map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, "latin1")),
    Buffer.of(0),
  ]);

function twoBytes(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
