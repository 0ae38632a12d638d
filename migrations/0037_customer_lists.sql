-- Lists of customers that somebody brings. A file is kept row by row as it came; people are derived from it.

-- Where lists come from: the shop system, the old till. A row is known again by its origin and its number there.
create table list_origins (
  id uuid primary key,
  name text not null,                           -- as it was first written
  key text not null unique,                     -- folded: however it is written, it is the same origin
  created_at timestamptz not null default now()
);

create table customer_lists (
  id uuid primary key,
  name text not null,                           -- of the file
  bytes bigint not null,
  sha256 bytea not null,
  encoding text not null,
  separator text not null,
  columns jsonb not null,                       -- what the file calls its columns
  fields jsonb not null,                        -- what each of them means
  row_count integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'undoing', 'undone')),
  origin_id uuid references list_origins,
  trusted boolean not null default false,       -- its addresses and numbers are known to be theirs
  position integer not null default 0,          -- rows up to here have become people
  made integer not null default 0,
  joined integer not null default 0,
  changed integer not null default 0,
  same integer not null default 0,
  refused integer not null default 0,
  removed integer not null default 0,           -- by undoing
  kept integer not null default 0,              -- although undone: something hangs on them
  staff_id uuid references staff on delete set null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index customer_lists_at_work on customer_lists (id) where state in ('running', 'undoing');
create index customer_lists_by_origin on customer_lists (origin_id) where origin_id is not null;

create table customer_list_rows (
  list_id uuid not null,
  place integer not null,
  cells jsonb not null,                         -- as they came
  outcome text check (outcome in ('made', 'joined', 'changed', 'same', 'refused')),
  reason text,                                  -- why it was refused
  profile_id uuid,
  before_list_id uuid,                          -- the row that the profile stood on before this one changed it
  before_place integer,
  primary key (list_id, place)
);
create index customer_list_rows_refused on customer_list_rows (list_id, place) where outcome = 'refused';
create index customer_list_rows_by_profile on customer_list_rows (profile_id) where profile_id is not null;

-- What a profile's source says about them beyond name and identifiers, and the row it stands on.
create table profile_details (
  profile_id uuid primary key,
  list_id uuid not null,
  place integer not null,
  digest text not null,                         -- of all that was derived from the row: whether it has changed
  details jsonb not null                        -- [{field, label, value}] in the order of the columns
);

alter table profiles drop constraint profiles_source_check;
alter table profiles add constraint profiles_source_check check (source in ('mail', 'hand', 'list'));

-- Whoever removes a customer asks who comes from there, and who was joined into them.
create index profiles_by_home on profiles (home_id);
create index customers_joined_into on customers (joined_into) where joined_into is not null;
