export interface AttachmentsTable {
  conversation_id: string;
  id: string;
  message_id: string;
  name: string;
  type: string;
  inline: boolean;
  content_id: string | null;
  size: number;
  sha256: Buffer;
}

export interface FilesTable {
  sha256: Buffer;
  size: number;
  content: Buffer;
  created_at: Date;
}

export interface UploadsTable {
  id: string;
  staff_id: string | null;
  name: string;
  type: string;
  size: number;
  sha256: Buffer;
  created_at: Date;
}

export interface FileLinksTable {
  conversation_id: string;
  attachment_id: string;
  message_id: string;
  token_hash: Buffer;
  token: Buffer;
  made_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  downloads: number;
  last_download_at: Date | null;
}

declare module "../../platform/db/database.ts" {
  interface Database {
    attachments: AttachmentsTable;
    files: FilesTable;
    uploads: UploadsTable;
    file_links: FileLinksTable;
  }
}
