-- Words prepared for what is written again and again. Without staff and shop a template is everybody's.
create table templates (
  id uuid primary key,
  name text not null,
  shortcut text,                                -- in small letters; typed after ; or / it puts the words in
  staff_id uuid references staff on delete cascade,
  shop_id uuid references shops on delete cascade,
  texts jsonb not null,                         -- {"de-formal": "…", "de-informal": "…", "en": "…"}, at least one
  sort_key text collate "C" not null,
  search_key text not null,                     -- folded name, shortcut and words
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid references staff,
  removed_at timestamptz,
  check (staff_id is null or shop_id is null)
);
create index templates_by_name on templates (sort_key, id) where removed_at is null;
create unique index templates_shortcut
  on templates (coalesce(staff_id, shop_id, '00000000-0000-0000-0000-000000000000'), shortcut)
  where removed_at is null and shortcut is not null;
