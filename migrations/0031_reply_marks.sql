-- Answers from this address ask to be answered at "hallo+mark@": for servers that deliver such addresses.
alter table addresses add column reply_marks boolean not null default false;
