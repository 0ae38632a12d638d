-- Answers and notes are written with lists, links and pictures; messages have had a place for that all along.
alter table drafts add column html text;
