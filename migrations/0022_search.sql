-- Search goes back in time without reading all there ever was.

-- What a message is found by besides its words, as numbers that need no words of their own: which stretches of time it
-- falls into, of 2^12, 2^16, 2^20 and 2^24 seconds (about an hour, a day, twelve days, half a year), who wrote it, to whom or to which
-- address of ours, and whether files came with it. `conversations/search/marks.ts` asks for the same numbers.
create function message_marks(
  at timestamptz, profile_id uuid, staff_id uuid, address_id uuid, recipients jsonb, attachments integer)
returns bigint[] language plpgsql immutable parallel safe cost 1000 as $$
declare
  s bigint := floor(extract(epoch from at - timestamptz '1970-01-01 00:00:00+00'));
  marks bigint[] := array[s >> 12, (1::bigint << 48) + (s >> 16), (2::bigint << 48) + (s >> 20), (3::bigint << 48) + (s >> 24)];
  people jsonb;
begin
  if profile_id is not null then
    marks := marks || uuid_hash_extended(profile_id, 0);
    if address_id is not null then marks := marks || uuid_hash_extended(address_id, 0); end if;
  end if;
  if staff_id is not null then marks := marks || uuid_hash_extended(staff_id, 0); end if;
  if attachments > 0 then marks := marks || (4::bigint << 48); end if;
  foreach people in array array[recipients -> 'to', recipients -> 'cc', recipients -> 'bcc'] loop
    continue when people is null or jsonb_typeof(people) <> 'array';
    for place in 0 .. least(jsonb_array_length(people), 100) - 1 loop
      marks := marks || hashtextextended(lower(coalesce(people -> place ->> 'address', '')), 0);
    end loop;
  end loop;
  return marks;
end $$;

-- Words and marks in one index: it skips from one to the other, and of a frequent word reads only the stretch asked for.
-- Made once, which takes about two minutes for a million messages.
set local maintenance_work_mem = '256MB';
create index messages_by_words_and_marks on messages
  using gin (words, message_marks(at, profile_id, staff_id, address_id, recipients, attachments))
  with (fastupdate = on, gin_pending_list_limit = 4096);
drop index messages_by_words;

-- A gap stands between the German and the English stems, so that no phrase reaches from one to the other. What was stored
-- before has none: whoever asks for a phrase looks there once more.
create or replace function searchable(words text) returns tsvector language sql stable parallel safe as $$
  select ts_delete(to_tsvector('stammgast_de', words) || '''~'':64'::tsvector || to_tsvector('stammgast_en', words), '~')
$$;
