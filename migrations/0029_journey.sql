-- A life with us, whole: what it is made of besides messages and notes, and the stages of the journey.

-- Said by one of us; null: what was said in it counts as getting help.
alter table conversations add column journey text
  check (journey in ('discover', 'choose', 'buy', 'use', 'help', 'stay'));
-- Kept with each touchpoint, as what comes from elsewhere (orders, visits) brings its own.
alter table touchpoints add column journey text
  check (journey in ('discover', 'choose', 'buy', 'use', 'help', 'stay'));

-- The stages of a life are counted from the index alone.
alter table touchpoints drop constraint touchpoints_pkey;
alter table touchpoints add primary key (profile_id, at, id) include (kind, direction, journey);

create index facts_by_time on facts (profile_id, at, id) where forgotten_at is null;
create index conversations_closed_of on conversations (profile_id, closed_at, id)
  where state = 'closed' and closed_at <> last_at;
create index events_of_life on events (customer_id, at, id) where type in (
  'customer.joined', 'customer.separated', 'customer.tagged', 'customer.untagged', 'customer.entrusted',
  'customer.released', 'customer.related', 'customer.unrelated');
