-- Mailboxes opened by a token instead of a password: whom to ask for it, and as which program (OAuth 2.0).
alter table mail_accounts add column oauth jsonb;
