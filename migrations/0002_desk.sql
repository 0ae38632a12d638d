-- The desk: what is put off comes back by itself.

-- Out of sight until this moment, or until the customer writes. Only an open conversation can be put off.
alter table conversations add column snoozed_until timestamptz;
alter table conversations add constraint conversations_snoozed_check check (snoozed_until is null or state = 'open');

-- The lists of work hold what is awake, and each stays one walk along one index.
drop index conversations_mine, conversations_shop, conversations_unassigned;
create index conversations_mine on conversations (assignee_id, stage, last_at desc, id desc)
  where state = 'open' and snoozed_until is null;
create index conversations_shop on conversations (shop_id, stage, last_at desc, id desc)
  where state = 'open' and snoozed_until is null;
create index conversations_unassigned on conversations (stage, last_at desc, id desc)
  where state = 'open' and snoozed_until is null and assignee_id is null;
create index conversations_snoozed on conversations (snoozed_until, id) where snoozed_until is not null;
