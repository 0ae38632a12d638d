import type { AccountView, FolderView } from "./contract.ts";
import type { AccountRow, FolderRow } from "./store.ts";

/** A mailbox and how it goes, without its secrets. */
export const presentAccount = (row: AccountRow): AccountView => ({
  id: row.id,
  name: row.name,
  host: row.host,
  port: row.port,
  security: row.security,
  username: row.username,
  oauth: row.oauth,
  beginsAt: row.begins_at?.toISOString() ?? null,
  after: row.after,
  moveTo: row.move_to,
  paused: row.paused_at !== null,
  folders: row.folders.map(presentFolder),
  fetchedAt: row.fetched_at?.toISOString() ?? null,
  trouble: row.trouble && {
    reason: row.trouble,
    detail: row.detail,
    since: (row.failing_since ?? new Date()).toISOString(),
    nextTryAt: row.next_try_at?.toISOString() ?? null,
  },
});

const presentFolder = ({ path, kept, waiting, left, checked_at, healed }: FolderRow): FolderView => ({
  ...{ path, kept, waiting, left, healed },
  checkedAt: checked_at === null ? null : new Date(checked_at).toISOString(),
});
