-- A profile may wait more than once: whoever makes it wait must not stand at the row that is just being taken, while whoever
-- takes it stands at the customer they hold.
alter table match_waiting drop constraint match_waiting_pkey;
alter table match_waiting add column id uuid primary key default gen_random_uuid();
create index match_waiting_by_profile on match_waiting (profile_id);
