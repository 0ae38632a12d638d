-- Mail and search vectors are stored as they are where the server cannot pack with lz4: pglz costs more than all else about
-- storing a mail, and attachments and vectors hardly become smaller.
do $$ begin
  if (select attcompression <> 'l' from pg_attribute where attrelid = 'raw_messages'::regclass and attname = 'content') then
    alter table raw_messages alter column content set storage external;
  end if;
end $$;
alter table messages alter column words set storage external;
