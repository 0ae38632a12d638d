-- A word in „typographic quotes“, before a dash — like this — or with an emoji at its end is the word itself.
-- PostgreSQL reads such signs as letters where the database has the locale C, as the embedded one has.

-- The same text with its signs as PostgreSQL knows them everywhere: single quotes and hyphens as ASCII has them, what is
-- not seen left out, all other punctuation, symbols and wide blanks as blanks. Sign by sign: nothing around one matters.
create function plain_marks(words text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    translate(words,
      E'\u2018\u2019\u201b\u02bc\u2010\u2011\u00ad\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff', '''''''''--'),
    '[\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2122\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufffc\ufffd\U0001f000-\U0001faff]',
    ' ', 'g')
$$;

create or replace function searchable(words text) returns tsvector language sql stable parallel safe as $$
  select ts_delete(to_tsvector('stammgast_de', plain) || '''~'':64'::tsvector || to_tsvector('stammgast_en', plain), '~')
  from plain_marks(words) as plain
$$;

-- What was stored before is read again by the job `reread-words`, the newest first, some thousands a minute.
insert into settings (key, value) select 'search.reread', '{}' where exists (select from messages);
