import type { Invariant } from "./invariant.ts";
import { conversationNumbers } from "./invariants/conversations/conversation-numbers.ts";
import { conversationPreview } from "./invariants/conversations/conversation-preview.ts";
import { conversationStanding } from "./invariants/conversations/conversation-standing.ts";
import { conversationTrail } from "./invariants/conversations/conversation-trail.ts";
import { messageConversation } from "./invariants/conversations/message-conversation.ts";
import { messageWords } from "./invariants/conversations/message-words.ts";
import { attachmentBytes } from "./invariants/files/attachment-bytes.ts";
import { fileBytes } from "./invariants/files/file-bytes.ts";
import { uploadBytes } from "./invariants/files/upload-bytes.ts";
import { fetchedMail } from "./invariants/mail/fetched-mail.ts";
import { messageRaw } from "./invariants/mail/message-raw.ts";
import { outboxJob } from "./invariants/mail/outbox-job.ts";
import { outboxLetter } from "./invariants/mail/outbox-letter.ts";
import { outboxSending } from "./invariants/mail/outbox-sending.ts";
import { rawBytes } from "./invariants/mail/raw-bytes.ts";
import { rawRead } from "./invariants/mail/raw-read.ts";
import { conversationPeople } from "./invariants/people/conversation-people.ts";
import { customerName } from "./invariants/people/customer-name.ts";
import { customerRow } from "./invariants/people/customer-row.ts";
import { customerTrail } from "./invariants/people/customer-trail.ts";
import { matchState } from "./invariants/people/match-state.ts";
import { messageProfile } from "./invariants/people/message-profile.ts";
import { messageTimeline } from "./invariants/people/message-timeline.ts";
import { profileTies } from "./invariants/people/profile-ties.ts";
import { profilesApart } from "./invariants/people/profiles-apart.ts";
import { timelineMessage } from "./invariants/people/timeline-message.ts";

/**
 * Everything that always holds, in the order it is looked at: what others are derived from comes first, so that repairing
 * goes from the ground up.
 */
export const invariants: readonly Invariant[] = [
  rawBytes,
  messageRaw,
  rawRead,
  messageConversation,
  conversationTrail,
  conversationPeople,
  messageProfile,
  customerTrail,
  profilesApart,
  profileTies,
  matchState,
  customerRow,
  customerName,
  attachmentBytes,
  uploadBytes,
  fileBytes,
  outboxSending,
  outboxJob,
  outboxLetter,
  fetchedMail,
  messageTimeline,
  timelineMessage,
  messageWords,
  conversationNumbers,
  conversationStanding,
  conversationPreview,
];
