-- Who saw and did what. What was done stands in events; what was looked at, here. Ids only, and nothing is ever taken away.

alter table events add column key_id uuid;      -- the program that did it

create table looks (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind in ('customer', 'conversation', 'file', 'raw', 'quarantine')),
  subject_id uuid not null,
  staff_id uuid,
  key_id uuid
);
create index looks_by_doer on looks (staff_id, id desc) where staff_id is not null;
create index looks_by_subject on looks (subject_id, id desc);

-- The log leaves out what Stammgast did with a conversation by itself: mail that comes in costs it nothing.
create index events_logged on events (id desc)
  where staff_id is not null or key_id is not null or conversation_id is null;
create function room_of_event(type text) returns text language sql immutable parallel safe as
  $$ select case when type in ('staff.signed-in', 'staff.signed-out') then 'sign-in' else split_part(type, '.', 1) end $$;
create index events_by_room on events (room_of_event(type), id desc)
  where staff_id is not null or key_id is not null or conversation_id is null;
create index events_by_doer on events (staff_id, id desc) where staff_id is not null;
-- What is neither about a conversation nor a customer names its subject among its data.
create index events_by_subject on events
  (coalesce(data ->> 'staffId', data ->> 'shopId', data ->> 'keyId', data ->> 'addressId'), id desc)
  where conversation_id is null and customer_id is null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger events_append_only before update or delete or truncate on events
  for each statement execute function refuse_change();
create trigger looks_append_only before update or delete or truncate on looks
  for each statement execute function refuse_change();
-- Also while a session pretends to be a replica, in which other triggers rest.
alter table events enable always trigger events_append_only;
alter table looks enable always trigger looks_append_only;
