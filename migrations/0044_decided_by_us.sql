-- What one of us decided is rare beside what was joined by itself, and is listed for itself.
create index matches_by_us on matches (state, decided_at desc, id) where staff_id is not null;
