-- The keys we sign mail of our domains with (DKIM, RFC 6376). Few, and kept as long as somebody may still check a mail.
create table signing_keys (
  id uuid primary key,
  domain text not null,
  selector text not null,
  private_key bytea not null,                   -- sealed (platform/secrets)
  public_key text not null,                     -- as its record says it: base64 of the SubjectPublicKeyInfo
  made_at timestamptz not null default now(),
  found text check (found in ('right', 'missing', 'other')), -- in the DNS; null: not asked yet, or never answered
  checked_at timestamptz,
  seen_at timestamptz,                          -- when the right record was first there
  signs_since timestamptz,                      -- null: it waits for its record
  by_choice boolean not null default false,     -- somebody let it sign before its record was seen
  retired_at timestamptz,                       -- when another took its place
  unique (domain, selector)
);
create unique index signing_keys_waiting on signing_keys (domain) where signs_since is null;
create unique index signing_keys_in_use on signing_keys (domain) where signs_since is not null and retired_at is null;

-- What the DNS last said of a domain we write from.
create table domain_checks (
  domain text primary key,
  checked_at timestamptz not null,
  findings jsonb not null
);
