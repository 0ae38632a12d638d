-- Conversations that stand in one another, and parts that were split off. What was said stays where it was said; pointers
-- say where it is shown.

alter table conversations add column merged_into uuid;        -- it stands in this one; whoever asks for it is sent there
alter table conversations add column split_from uuid;         -- its first messages were said in this one
alter table conversations add column woven boolean not null default false;  -- what is shown in it is not simply what was said in it
alter table conversations drop constraint conversations_state_check;
alter table conversations add constraint conversations_state_check check (state in ('open', 'closed', 'spam', 'deleted', 'merged'));
alter table conversations add constraint conversations_merged_check check ((merged_into is not null) = (state = 'merged'));
create index conversations_merged on conversations (merged_into) where merged_into is not null;
create index conversations_merged_of on conversations (profile_id, last_at desc) where state = 'merged';
create index conversations_split on conversations (split_from) where split_from is not null;

-- Search looks twice only at what is out of sight, or shown elsewhere than it was said.
drop index conversations_away;
create index conversations_elsewhere on conversations (id) where state in ('spam', 'deleted', 'merged') or woven;

-- What merging changed, for taking it apart again.
create table merges (
  conversation_id uuid primary key,             -- stands in …
  into_id uuid not null,                        -- … this one
  staff_id uuid references staff,
  at timestamptz not null default now(),
  own jsonb not null,                           -- where it stood
  before jsonb not null,                        -- where the other stood
  after jsonb not null,                         -- where both together stood
  lent jsonb not null                           -- what of its tags, followers and drafts the other was given
);
create index merges_by_into on merges (into_id);

-- A message is shown where it was said, or in the conversation it was split off into last: their ids grow with time.
create table split_messages (
  conversation_id uuid not null,                -- where it was said
  message_id uuid not null,
  into_id uuid not null,
  primary key (conversation_id, message_id, into_id)
);
create index split_messages_by_into on split_messages (into_id);

-- The conversation this one stands in now: itself, or the end of the trail.
create function whole_of(asked uuid) returns uuid language sql stable parallel safe as $$
  with recursive up as (
    select id, merged_into from conversations where id = asked
    union all
    select c.id, c.merged_into from up join conversations c on c.id = up.merged_into
  )
  select id from up where merged_into is null
$$;

-- All that stand in a conversation, itself first.
create function strands_of(whole uuid) returns setof uuid language sql stable parallel safe rows 2 as $$
  with recursive down as (
    select whole as id
    union all
    select c.id from down join conversations c on c.merged_into = down.id
  )
  select id from down
$$;

-- The conversation a message is shown in.
create function shown_in(said_in uuid, message uuid) returns uuid language sql stable parallel safe as $$
  select whole_of(coalesce(
    (select into_id from split_messages where conversation_id = said_in and message_id = message order by into_id desc limit 1),
    said_in))
$$;
