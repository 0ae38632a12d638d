import pg from "pg";
import { superuser } from "./cluster.ts";

export const databaseName = "stammgast";

export interface Connection {
  /** The directory of the server's socket. */
  host: string;
  port: number;
  user: string;
  database: string;
  password?: string;
}

export const connectionTo = (socketDir: string): Connection => ({
  host: socketDir,
  port: 5432,
  user: superuser,
  database: databaseName,
});

/** The connection as one URL, which node-postgres and libpq both read. */
export function urlOf(connection: Connection): string {
  const { host, port, user, database } = connection;
  const rest = new URLSearchParams({ host, port: String(port), user, sslmode: "disable" });
  // A plus sign means a space in forms only, not in these URLs.
  return `postgresql:///${encodeURIComponent(database)}?${rest.toString().replaceAll("+", "%20")}`;
}

/** Makes Stammgast's database when the server has none yet. Answers the version of the server. */
export async function ensureDatabase(connection: Connection): Promise<string> {
  const client = new pg.Client({ ...connection, database: "postgres", ssl: false });
  // A connection that breaks also fails the query under way, which is where it is handled.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version') as version, exists (select from pg_database where datname = $1) as made",
      [databaseName],
    );
    if (!rows[0].made) await client.query(`create database ${databaseName}`);
    return rows[0].version;
  } finally {
    await client.end();
  }
}
