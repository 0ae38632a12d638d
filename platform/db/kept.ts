import { createHash } from "node:crypto";
import { type PostgresCursor, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult, sql } from "kysely";
import type pg from "pg";

const mark = "/* kept */";
/** Texts are few: a statement that is made up anew each time is not worth keeping. */
const mostKept = 300;

/**
 * Put at the beginning of a statement that is asked all the time: PostgreSQL reads and plans it once per connection instead
 * of every time. For statements whose text stays the same and whose best plan does not depend on their parameters.
 */
export const kept = sql.raw(`${mark} `);

/** The pool as queries see it: what is marked as kept goes by a name. */
export function keepingStatements(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, KeepingClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const keeping = known.get(client) ?? new KeepingClient(client);
      known.set(client, keeping);
      return keeping;
    },
    end: () => pool.end(),
  };
}

class KeepingClient implements PostgresPoolClient {
  #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query<R>(text: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== "string") throw new Error("cursors are not used here");
    const name = text.startsWith(mark) ? nameOf(text) : undefined;
    const values = [...parameters];
    const result = name ? this.#client.query({ name, text, values }) : this.#client.query(text, values);
    return result as Promise<PostgresQueryResult<R>>;
  }

  release(): void {
    this.#client.release();
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostKept) return known;
  const name = createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return name;
}
