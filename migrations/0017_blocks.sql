-- Who is blocked: what they send goes into spam, without a word.
create table blocks (
  id uuid primary key,
  kind text not null check (kind in ('address', 'domain')),
  value text not null,                          -- in small letters; a domain stands for those below it, too
  staff_id uuid references staff,
  created_at timestamptz not null default now(),
  unique (value, kind)
);
create index blocks_by_part on blocks using gin (value gin_trgm_ops);
