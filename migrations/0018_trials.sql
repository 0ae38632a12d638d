-- A mail an address of ours sends to itself, to see whether mail leaves and comes in.
create table address_trials (
  id uuid primary key,
  address_id uuid not null references addresses on delete cascade,
  state text not null default 'sending' check (state in ('sending', 'accepted', 'arrived', 'refused')),
  reason text,                                  -- refused: in which way
  detail text not null default '',              -- what the other server said
  started_at timestamptz not null,
  accepted_at timestamptz,
  arrived_at timestamptz
);
create index address_trials_by_address on address_trials (address_id, started_at desc);
