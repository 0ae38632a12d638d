-- Whose pictures from elsewhere a member of staff has loaded without being asked each time.
create table picture_senders (
  staff_id uuid not null references staff on delete cascade,
  address text not null,
  created_at timestamptz not null default now(),
  primary key (staff_id, address)
);
