import { gzipSync } from "node:zlib";
import { listTimeline } from "../../customers/timeline/list.ts";
import { system } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { newApp } from "../../platform/http/app.ts";
import { openLog } from "../../platform/log.ts";
import { sealWith } from "../../platform/secrets/seal.ts";
import type { SourceKind } from "./contract.ts";
import { doorRoutes } from "./door/routes.ts";
import { addSource } from "./sources/add.ts";
import { revealKey } from "./sources/reveal-key.ts";
import { understandCalls } from "./understanding/understand-calls.ts";

export const seal = sealWith(() => Buffer.alloc(32, 3));

export type TestSource = { id: string; key: string };

/** A source and its write key. */
export function aSource(db: Db, { kind = "website" as SourceKind, trusted = false, name = "Webshop" } = {}) {
  return db.transaction().execute(async (tx): Promise<TestSource> => {
    const id = await addSource(tx, system, seal, { name, kind, trusted }, new Date());
    return { id, key: await revealKey(tx, system, seal, id) };
  });
}

type Sending = { headers?: Record<string, string>; gzip?: boolean; ip?: string };

/** The door behind HTTP; `woken` counts how often the job was woken. */
export function openDoor(db: Db) {
  const app = newApp(openLog("silent"));
  let woken = 0;
  app.use(async (c, next) => {
    c.set("ip", c.req.header("x-test-ip") ?? "");
    await next();
  });
  const wake = () => {
    woken += 1;
  };
  app.route("/", doorRoutes({ db, publicUrl: "https://desk.example", wake }));
  const ask = (method: string, path: string, init: RequestInit = {}) => app.request(path, { ...init, method });
  return {
    app,
    ask,
    woken: () => woken,
    /** One request under a key; `body` is JSON, or text as it is. */
    async send(key: string | null, path: string, body: unknown, { headers = {}, gzip = false, ip = "" }: Sending = {}) {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const basic: Record<string, string> =
        key === null ? {} : { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}` };
      const packed: Record<string, string> = gzip ? { "content-encoding": "gzip" } : {};
      const response = await ask("POST", path, {
        headers: { "content-type": "application/json", "x-test-ip": ip, ...basic, ...packed, ...headers },
        body: gzip ? new Uint8Array(gzipSync(text)) : text,
      });
      const json = (await response.json()) as Record<string, unknown>;
      return { status: response.status, headers: response.headers, body: json };
    },
  };
}

/** Sends calls under a source's key and understands them. */
export async function tell(db: Db, source: TestSource, ...calls: object[]): Promise<void> {
  const door = openDoor(db);
  const { status, body } = await door.send(source.key, "/v1/batch", { batch: calls });
  if (status !== 200) throw new Error(JSON.stringify(body));
  await understandCalls(db);
}

/** The life of whoever a source knows by this key, newest first. */
export async function lifeOf(db: Db, source: TestSource, key: string) {
  const customerId = await customerOf(db, source, key);
  return (await listTimeline(db, system, customerId, { limit: 100 })).items;
}

/** Whom a source's "user 42" or "visitor a1" belongs to today. */
export async function customerOf(db: Db, source: TestSource, key: string): Promise<string> {
  const { customer_id } = await db
    .selectFrom("profiles")
    .select("customer_id")
    .where("source", "=", "track")
    .where("source_key", "=", `${source.id} ${key}`)
    .executeTakeFirstOrThrow();
  return customer_id;
}
