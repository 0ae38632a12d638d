import type { OutgoingView } from "./contract.ts";
import type { ListedRow } from "./store.ts";

/** A server and how it takes our mail, without its secrets. `relay` is the host that SMTP_URL names. */
export const presentOutgoing = (row: ListedRow, relay: string | null): OutgoingView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  host: row.kind === "house" ? relay : row.kind === "direct" ? null : row.host,
  port: row.port,
  security: row.security,
  username: row.username,
  accountId: row.account_id,
  hasPassword: row.secrets !== null,
  perMinute: row.per_minute,
  connections: row.connections,
  addresses: row.addresses,
  slow: row.slow.map(({ since, until, ...lane }) => ({
    ...lane,
    since: new Date(since).toISOString(),
    until: new Date(until).toISOString(),
  })),
});
