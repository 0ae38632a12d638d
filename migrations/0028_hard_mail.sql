-- What a mail is beside its words (an appointment, a seal, mails within it, what a spam filter said); null for the most.
alter table messages add column particulars jsonb;

-- Whom a message of ours did not reach, by a report that came later.
create table returns (
  conversation_id uuid not null,
  message_id uuid not null,
  address text not null,
  permanent boolean not null,
  status text not null,
  said text not null,
  at timestamptz not null,
  report_id uuid not null,
  primary key (conversation_id, message_id, address)
);

-- Addresses that the last mail did not reach, until something comes from there.
create table unreachable (
  address text primary key,
  permanent boolean not null,
  status text not null,
  said text not null,
  at timestamptz not null
);

-- Whose mail is no spam, whatever a filter says.
create table allowed_senders (
  address text primary key,
  staff_id uuid,
  created_at timestamptz not null default now()
);
