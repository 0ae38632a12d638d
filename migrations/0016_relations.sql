-- Organisations and their people; where a fact was heard; the months of a life counted from the index alone.

-- Somebody belongs to an organisation, as what. Hangs on profiles, as all that is said by hand does.
create table relations (
  person_profile_id uuid not null references profiles on delete cascade,
  organisation_profile_id uuid not null references profiles on delete cascade,
  role text not null default '',
  refused boolean not null default false,       -- they do not belong together: not to be proposed again
  author_id uuid references staff,
  at timestamptz not null default now(),
  primary key (person_profile_id, organisation_profile_id)
);
create index relations_by_organisation on relations (organisation_profile_id, person_profile_id);
create index identifiers_by_domain on identifiers (split_part(value, '@', 2), profile_id) where kind = 'email';

alter table facts add column conversation_id uuid;

alter table touchpoints drop constraint touchpoints_pkey;
alter table touchpoints add primary key (profile_id, at, id) include (kind, direction);
