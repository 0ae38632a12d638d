import pg from "pg";
import type { Batch } from "./copy.ts";
import { createStage, emptyStage, stageTable } from "./rows.ts";

export type Lanes = {
  /** Waits until a connection is free and sends the batch on it. */
  send(batch: Batch): Promise<void>;
  /** Waits until all is sent, and disconnects. */
  close(): Promise<void>;
};

/** Two connections that load in turns, so that the server keeps both cores busy making words searchable. */
export async function openLanes(url: string, count = 2): Promise<Lanes> {
  const clients = await Promise.all(Array.from({ length: count }, () => openLane(url)));
  const busy: Promise<void>[] = clients.map(() => Promise.resolve());
  let turn = 0;
  return {
    async send(batch) {
      const lane = turn++ % count;
      await busy[lane];
      const client = clients[lane] as pg.Client;
      busy[lane] = load(client, batch);
      // A failure is thrown by whoever waits for this lane next; until then it must not end the process.
      busy[lane].catch(() => undefined);
    },
    async close() {
      await Promise.all(busy);
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

async function openLane(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Rows of one batch point at rows of another: references are not checked while loading.
  await client.query("set session_replication_role = replica; set synchronous_commit = off");
  await client.query(createStage);
  return client;
}

async function load(client: pg.Client, batch: Batch): Promise<void> {
  await client.query("begin");
  await batch.send(client);
  await client.query(emptyStage);
  await client.query(`truncate ${stageTable}`);
  await client.query("commit");
}
