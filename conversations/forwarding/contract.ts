import { z } from "zod";
import { Id } from "../../platform/contract.ts";
import { AttachmentView, Files, Html, Recipients, Words } from "../contract.ts";

/** Passes a message on to somebody outside, or the whole conversation. Notes never go along. */
export const ForwardInput = z.object({
  /** Made by the client so that sending twice is sending once. */
  id: Id.optional(),
  /** Null: the whole conversation, its newest hundred messages. */
  messageId: Id.nullable(),
  to: Recipients.min(1),
  cc: Recipients.default([]),
  bcc: Recipients.default([]),
  /** A word of one's own above it; there need not be one. */
  text: Words,
  html: Html,
  /** Which of the attachments go along; all of them when it is left out. */
  attachments: z.array(Id).max(50).optional(),
  files: Files,
});
export type ForwardInput = z.infer<typeof ForwardInput>;

/** What the composer starts with. */
export const ForwardDefaults = z.object({
  subject: z.string(),
  /** What will stand below the own word. */
  quoted: z.string(),
  messages: z.number().int(),
  attachments: z.array(AttachmentView),
  signature: z.string(),
});
export type ForwardDefaults = z.infer<typeof ForwardDefaults>;
