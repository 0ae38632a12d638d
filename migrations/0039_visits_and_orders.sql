-- What sources of track calls tell of people.
alter table profiles drop constraint profiles_source_check;
alter table profiles add constraint profiles_source_check check (source in ('mail', 'hand', 'list', 'track'));
alter table identifiers drop constraint identifiers_kind_check;
alter table identifiers add constraint identifiers_kind_check check (kind in ('email', 'phone', 'external'));
alter table touchpoints drop constraint touchpoints_kind_check;
alter table touchpoints add constraint touchpoints_kind_check check (kind in ('message', 'note', 'visit', 'order'));
-- Few among many messages, and many that nobody asks for by themselves.
create index touchpoints_visits on touchpoints (profile_id, at, id) where kind = 'visit';
create index touchpoints_orders on touchpoints (profile_id, at, id) where kind = 'order';

-- Whose device it is: the first who signed in there. From the second on it is nobody's.
create table track_visitors (
  source_id uuid not null,
  anonymous_id text not null,
  user_id text not null,
  shared_from timestamptz,
  primary key (source_id, anonymous_id)
);

-- What somebody did in one go, with no pause longer than half an hour: pages, products, and what else was told.
create table visits (
  profile_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  pages integer not null,
  actions integer not null,
  seen jsonb not null,                          -- names: pages, products looked at and taken, what else was done; the first of each
  primary key (profile_id, id)
);
create index visits_by_time on visits (profile_id, ended_at);

create table orders (
  profile_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  number text not null,                         -- as the shop calls it, "" when it did not say
  placed_at timestamptz,                        -- null: we heard of what came later only
  total numeric,
  currency text,
  lines jsonb not null default '[]',
  primary key (profile_id, id)
);

-- Which order a number stands for.
create table order_numbers (
  source_id uuid not null,
  number text not null,
  profile_id uuid not null,
  order_id uuid not null,
  primary key (source_id, number)
);

-- What happened to an order, in the timeline of whoever it was told of.
create table order_steps (
  profile_id uuid not null,
  id uuid not null,
  order_profile_id uuid not null,
  order_id uuid not null,
  at timestamptz not null,
  what text not null check (what in ('placed', 'changed', 'refunded', 'cancelled')),
  amount numeric,
  currency text,
  primary key (profile_id, id)
);
