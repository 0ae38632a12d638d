-- What taking a decision back brings back; null where nobody has decided.
alter table matches add column before jsonb;
