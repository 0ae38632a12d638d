-- Knowing the person: customers found however they are spelt, marked with words, sorted by when they last wrote.

-- When we met a customer first and last, once more, away from the row whose trigrams a change would write anew.
create table contacts (
  customer_id uuid primary key references customers on delete cascade,
  first_at timestamptz not null,
  last_at timestamptz not null
);
insert into contacts select id, first_at, last_at from customers where joined_into is null;
create index contacts_by_last on contacts (last_at desc, customer_id desc);
create index contacts_by_first on contacts (first_at);

create index customers_by_host on customers (host_id, sort_key, id) where host_id is not null and joined_into is null;
create index customers_by_shop on customers (shop_id, sort_key, id) where shop_id is not null and joined_into is null;
create index customers_organisations on customers (sort_key, id) where kind = 'organisation' and joined_into is null;
create index conversations_open on conversations (profile_id) where state = 'open';

-- "Müller" and "Mueller" are one word to whoever looks for it: both forms stand in the key.
update customers set search_key = left(search_key || regexp_replace(search_key, '([aou])e', '\1', 'g'), 4000)
where search_key ~ '[aou]e';

-- Customers in whose words something like each of these stands. How many are looked at is bounded; the nearest come first.
create function customers_close_to(words text[], most integer) returns table (id uuid, search_key text)
language plpgsql stable set pg_trgm.word_similarity_threshold = 0.4 as $$
begin
  return query execute format(
    'select c.id, c.search_key from (
       select c.id, c.search_key from customers c where c.joined_into is null %s limit 1000
     ) c order by word_similarity($1, c.search_key) desc, c.id limit $2',
    (select string_agg(format('and c.search_key %%> %L', word), ' ') from unnest(words) as word)
  ) using words[1], most;
end
$$;

-- Words a customer is found by again. They hang on the profile that was theirs when they were given.
create table customer_tags (
  id uuid primary key,
  name text not null,                           -- as it was first written
  key text not null unique,                     -- in small letters: however it is written, it is the same word
  created_at timestamptz not null default now()
);
create table profile_tags (
  profile_id uuid not null references profiles on delete cascade,
  tag_id uuid not null references customer_tags on delete cascade,
  primary key (profile_id, tag_id)
);
create index profile_tags_by_tag on profile_tags (tag_id, profile_id);
