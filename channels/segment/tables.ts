export interface SourcesTable {
  id: string;
  name: string;
  kind: string;
  key_hash: Buffer;
  sealed_key: Buffer;
  trusted: boolean;
  created_at: Date;
  last_call_at: Date | null;
  revoked_at: Date | null;
}

export interface TrackCallsTable {
  source_id: string;
  id: string;
  received_at: Date;
  sent_at: string | null;
  body: unknown;
  state: string;
  reason: string | null;
  detail: string | null;
  profile_id: string | null;
}

export interface TrackSeenTable {
  source_id: string;
  message_id: string;
}

export interface TrackVisitorsTable {
  source_id: string;
  anonymous_id: string;
  user_id: string;
  shared_from: Date | null;
}

declare module "../../platform/db/database.ts" {
  interface Database {
    sources: SourcesTable;
    track_calls: TrackCallsTable;
    track_seen: TrackSeenTable;
    track_visitors: TrackVisitorsTable;
  }
}
