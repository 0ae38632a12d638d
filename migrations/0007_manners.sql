-- How somebody wants to be spoken to, where one of us said so. Everything else is read from their words and not kept.
create table manners (
  profile_id uuid not null,
  kind text not null check (kind in ('language', 'formality', 'salutation')),
  value text,                                   -- null: said again to go by their words
  author_id uuid references staff,
  at timestamptz not null default now(),
  primary key (profile_id, kind)
);
