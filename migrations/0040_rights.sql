-- To be forgotten: what was erased, when and why, without a value of the person.

create table erasures (
  id uuid primary key,
  at timestamptz not null default now(),
  customer_id uuid not null,
  profile_ids uuid[] not null,                  -- to erase them again in a restored backup
  reason text not null check (reason in ('asked', 'withdrawn', 'no-longer-needed', 'unlawful')),
  staff_id uuid,
  key_id uuid,
  counts jsonb not null,                        -- how much of what
  salt bytea not null,
  proofs bytea[] not null                       -- SHA-256 of salt and each address and number: whether somebody is among them
);

-- What is left of a mail after one person in it was erased; its first hash, so that it does not come in again.
alter table raw_messages add column redacted_at timestamptz;
alter table raw_messages add column redacted_from bytea;
alter table raw_messages add constraint raw_messages_redacted_check check ((redacted_at is null) = (redacted_from is null));
create index raw_messages_redacted on raw_messages (redacted_from) where redacted_from is not null;
