-- Somebody may see all shops, or only their own.
alter table staff add column sees text not null default 'all' check (sees in ('all', 'own'));

-- Whoever sees only their shops gets the same lists as one short walk along one index for each of them.
create index conversations_shop_unassigned on conversations (shop_id, stage, last_at desc, id desc)
  where state = 'open' and snoozed_until is null and assignee_id is null;
create index conversations_shop_snoozed on conversations (shop_id, snoozed_until, id) where snoozed_until is not null;
create index conversations_shop_all on conversations (shop_id, last_at desc, id desc);
create index conversations_shop_closed on conversations (shop_id, last_at desc, id desc) where state = 'closed';
create index conversations_assigned on conversations (assignee_id, last_at desc, id desc) where assignee_id is not null;
