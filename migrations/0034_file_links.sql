-- Files of ours that went as a link instead of with the mail. Small beside the attachments: only big files do.
create table file_links (
  conversation_id uuid not null,
  attachment_id uuid not null,
  message_id uuid not null,
  token_hash bytea not null,                    -- SHA-256: whoever reads the database cannot open the link
  token bytea not null,                         -- sealed (platform/secrets), for the case that the mail is tried again
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  downloads integer not null default 0,
  last_download_at timestamptz,
  primary key (conversation_id, attachment_id)
);
create unique index file_links_by_token on file_links (token_hash);
create index file_links_by_message on file_links (conversation_id, message_id);
