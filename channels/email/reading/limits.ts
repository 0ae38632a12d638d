/** Every size a stranger's mail is held to, in one place. The raw mail is kept whole whatever these say. */
export const LIMITS = {
  /** Bytes of one raw mail; larger ones are refused at the door and are unreadable here. */
  rawBytes: 64 * 1024 * 1024,
  /** Bytes of one header block. */
  headerBytes: 1024 * 1024,
  /** Bytes of all header blocks of one mail. */
  headersBytes: 4 * 1024 * 1024,
  /** Header fields read in one block; the rest is ignored. */
  headerFields: 2_000,
  /** Characters of one header field looked at. */
  headerValue: 64 * 1024,
  /** Parts in one mail, all levels together. */
  parts: 12_000,
  /** Levels of parts within parts. */
  depth: 30,
  /** Addresses taken from one header. */
  addresses: 5_000,
  /** Characters of the subject. */
  subject: 998,
  /** Message-IDs kept from References and In-Reply-To: the last ones, which are the nearest. */
  references: 100,
  /** Characters of a Message-ID (RFC 5322 line length). */
  messageId: 998,
  /** Encoded bytes of one text part that are read as text; a longer one is also kept as a file. */
  textBytes: 2 * 1024 * 1024,
  /** Encoded bytes of one HTML part that are read; a longer one is also kept as a file. */
  htmlBytes: 16 * 1024 * 1024,
  /** Characters of HTML that text is taken from where a body has several HTML parts, all together. */
  htmlPieces: 256 * 1024,
  /** Text parts that make up the body; further ones are files. */
  bodyPieces: 50,
  /** Characters of HTML kept as the original body. */
  html: 8 * 1024 * 1024,
  /** Characters of HTML that text is taken from. */
  htmlRead: 2 * 1024 * 1024,
  /** Characters of HTML that are turned into text by its structure; beyond it tags are only stripped. */
  htmlStructured: 1024 * 1024,
  /** Characters of text looked at for quotes and signatures, and kept. */
  text: 1024 * 1024,
  /** Characters of an attachment's name. */
  attachmentName: 200,
} as const;
