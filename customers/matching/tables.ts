export interface TiesTable {
  one_id: string;
  other_id: string;
  why: string;
  match_id: string | null;
  at: Date;
}

export interface ApartTable {
  one_id: string;
  other_id: string;
  at: Date;
}

export interface MatchWaitingTable {
  profile_id: string;
  at: Date;
  id: string;
}

export interface MatchRecordsTable {
  profile_id: string;
  words: unknown;
}

export interface MatchKeysTable {
  key: number;
  profile_id: string;
}

export interface MatchPairsTable {
  one_id: string;
  other_id: string;
  score: number;
}

export interface MatchModelsTable {
  id: string;
  at: Date;
  profiles: number;
  weights: unknown;
  words: unknown;
  /** `OutlookPoint[]` of the contract: in powers of two. */
  outlook: unknown;
  link: number;
  ask: number;
}

export interface MatchLinesTable {
  id: boolean;
  link: number | null;
  ask: number | null;
  alone: boolean;
}

export interface MatchesTable {
  id: string;
  one_id: string;
  other_id: string;
  state: string;
  mean: number;
  proven: string | null;
  reasons: unknown;
  waiting: boolean;
  made_at: Date;
  decided_at: Date | null;
  staff_id: string | null;
  before: object | null;
}

declare module "../../platform/db/database.ts" {
  interface Database {
    ties: TiesTable;
    apart: ApartTable;
    match_waiting: MatchWaitingTable;
    match_records: MatchRecordsTable;
    match_keys: MatchKeysTable;
    match_pairs: MatchPairsTable;
    match_models: MatchModelsTable;
    match_lines: MatchLinesTable;
    matches: MatchesTable;
  }
}
