-- What sends us track calls over Segment's HTTP API: a website, a shop's server, an app.
create table sources (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('website', 'server', 'app')),
  key_hash bytea not null unique,
  sealed_key bytea not null,                    -- sealed (platform/secrets): it is shown again on demand
  trusted boolean not null default false,       -- what it says of people counts as proven
  created_at timestamptz not null,
  last_call_at timestamptz,                     -- to the minute
  revoked_at timestamptz,
  check (not trusted or kind = 'server')        -- the key of the others stands where everybody can read it
);

-- Every call as it came. What it means is derived from it.
create table track_calls (
  source_id uuid not null,
  id uuid not null,
  received_at timestamptz not null,
  sent_at text,                                 -- by the sender's clock
  body json not null,
  state text not null default 'new' check (state in ('new', 'understood', 'refused')),
  reason text,                                  -- refused: in which way
  detail text,
  profile_id uuid,                              -- understood: whom it is about
  primary key (source_id, id)
);
create index track_calls_new on track_calls (id) where state = 'new';
create index track_calls_refused on track_calls (source_id, id desc) where state = 'refused';
create index track_calls_by_profile on track_calls (profile_id, id) where profile_id is not null;

-- The message ids we have had: a call sent again is the same call.
create table track_seen (
  source_id uuid not null,
  message_id text not null,
  primary key (source_id, message_id)
);
