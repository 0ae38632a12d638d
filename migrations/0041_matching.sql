-- What holds the profiles of a customer together, and why. Ties form no ring: where one is taken away, the customer falls in two.
create table ties (
  one_id uuid not null,                         -- profiles, the smaller id first
  other_id uuid not null,
  why text not null check (why in ('said', 'same-address', 'same-visitor', 'same-user', 'match')),
  match_id uuid,                                -- the match that was the reason
  at timestamptz not null default now(),
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index ties_by_other on ties (other_id);

-- Profiles of two people, as people said. For ever, unless they say otherwise.
create table apart (
  one_id uuid not null,
  other_id uuid not null,
  at timestamptz not null default now(),
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index apart_by_other on apart (other_id);

-- Profiles that are new or say something new, until they are compared with the others.
create table match_waiting (
  profile_id uuid primary key,
  at timestamptz not null default now()
);

-- What a profile says, in the form in which it is compared.
create table match_records (
  profile_id uuid primary key,
  words jsonb not null                          -- field → words
);

-- Under which keys a profile is found by those that are like it; hashes.
create table match_keys (
  key bigint not null,
  profile_id uuid not null,
  primary key (key, profile_id)
);
create index match_keys_by_profile on match_keys (profile_id);

-- Profiles that have something in common, with their score (natural log-odds).
create table match_pairs (
  one_id uuid not null,
  other_id uuid not null,
  score real not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index match_pairs_by_other on match_pairs (other_id);

-- Weights as they were learned from the profiles; the newest ones count.
create table match_models (
  id uuid primary key,
  at timestamptz not null default now(),
  profiles integer not null,
  weights jsonb not null,
  words jsonb not null,                         -- how often words occur, by field; rare ones left out
  outlook jsonb not null,                       -- what joining from any score on would get right and wrong
  link real not null,                           -- natural log-odds, as the data has it
  ask real not null
);

-- From which scores on is joined and asked, where people decided otherwise than the data. One row.
create table match_lines (
  id boolean primary key default true check (id),
  link real,
  ask real,
  alone boolean not null default true           -- joins without asking
);
insert into match_lines default values;

create table matches (
  id uuid primary key,
  one_id uuid not null,                         -- the two profiles that are most alike of both customers
  other_id uuid not null,
  state text not null check (state in ('open', 'joined', 'apart', 'withdrawn')),
  mean real not null,                           -- natural log-odds over all pairs of both customers
  proven text check (proven in ('email', 'phone')),   -- what both have proven to be theirs
  reasons jsonb not null,                       -- of this pair, when it was weighed
  waiting boolean not null default false,       -- one of both waits for an answer
  made_at timestamptz not null default now(),
  decided_at timestamptz,
  staff_id uuid references staff on delete set null,    -- who decided; null: by itself
  check (one_id < other_id)
);
create unique index matches_of_pair on matches (one_id, other_id);
create index matches_by_other on matches (other_id);
create index matches_open on matches (waiting desc, mean desc, id) where state = 'open';
create index matches_by_state on matches (state, decided_at desc, id) where state <> 'open';
