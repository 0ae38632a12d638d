import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  AssignmentInput,
  ConversationRow,
  ConversationView,
  Counts,
  FileView,
  Mailbox,
  MessageInput,
  MessageView,
  ReplyDefaults,
  StartInput,
  View,
} from "../../conversations/contract.ts";
import type { ForwardDefaults, ForwardInput } from "../../conversations/forwarding/contract.ts";
import type { HandoverInput } from "../../conversations/handover/contract.ts";
import type { JourneyStage } from "../../customers/contract.ts";
import type { Page, TagList } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post, put, request, url } from "./request.ts";

export const countsQuery = queryOptions({
  queryKey: keys.counts,
  queryFn: ({ signal }) => get<Counts>("/conversations/counts", undefined, signal),
});

/** A view of the inbox, page by page. */
export const listQuery = (view: View, shop?: string, tag?: string) =>
  infiniteQueryOptions({
    queryKey: keys.list(view, shop, tag),
    queryFn: ({ pageParam, signal }) =>
      get<Page<ConversationRow>>("/conversations", { view, shop, tag, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** The tags in use. */
export const tagsQuery = queryOptions({
  queryKey: keys.tags,
  queryFn: ({ signal }) => get<TagList>("/tags", undefined, signal),
});

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: keys.conversation(id),
    queryFn: ({ signal }) => get<ConversationView>(`/conversations/${id}`, undefined, signal),
  });

/** The messages of a conversation, newest first, page by page. */
export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.messages(id),
    queryFn: ({ pageParam, signal }) =>
      get<Page<MessageView>>(`/conversations/${id}/messages`, { limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const replyQuery = (id: string) =>
  queryOptions({
    queryKey: keys.reply(id),
    queryFn: ({ signal }) => get<ReplyDefaults>(`/conversations/${id}/reply`, undefined, signal),
  });

/** What passing a message on would start with; null: the whole conversation. */
export const forwardQuery = (id: string, messageId: string | null) =>
  queryOptions({
    queryKey: keys.forward(id, messageId),
    queryFn: ({ signal }) => get<ForwardDefaults>(`/conversations/${id}/forward`, { messageId }, signal),
  });

/** How many pictures from elsewhere a message's own formatting keeps back, and whether this sender's are always shown. */
export const picturesQuery = (messageId: string) =>
  queryOptions({
    queryKey: keys.pictures(messageId),
    queryFn: async ({ signal }) => {
      const { headers } = await fetch(messageHtmlUrl(messageId), { method: "HEAD", signal });
      return { blocked: Number(headers.get("x-blocked-images") ?? 0), always: headers.get("x-always-images") === "1" };
    },
  });
const senderPath = (address: string) => `/picture-senders/${encodeURIComponent(address)}`;
export const alwaysShowPictures = (address: string) => put<void>(senderPath(address));
export const askForPictures = (address: string) => del(senderPath(address));

export const messageHtmlUrl = (id: string, images = false) =>
  url(`/messages/${id}/html`, { images: images ? 1 : null });
export const messageRawUrl = (id: string) => url(`/messages/${id}/raw`);
export const attachmentUrl = (messageId: string, id: string, inline = false) =>
  url(`/messages/${messageId}/attachments/${id}`, { inline: inline ? 1 : null });

/** Closes the link a file went as; `openLink` takes that back. */
export const closeLink = (messageId: string, id: string) =>
  del<MessageView>(`/messages/${messageId}/attachments/${id}/link`);
export const openLink = (messageId: string, id: string) =>
  put<MessageView>(`/messages/${messageId}/attachments/${id}/link`);

export const write = (id: string, input: MessageInput) => post<MessageView>(`/conversations/${id}/messages`, input);
export const forward = (id: string, input: ForwardInput) => post<MessageView>(`/conversations/${id}/forwards`, input);
export const start = (input: StartInput) =>
  post<{ conversationId: string; messageId: string }>("/conversations", input);
export const getMessage = (id: string) => get<MessageView>(`/messages/${id}`);

/** A message taken back before it left: its words, as they were typed. */
export type TakenBack = {
  text: string;
  html: string | null;
  to: Mailbox[];
  cc: Mailbox[];
  bcc: Mailbox[];
  files: FileView[];
};
export const takeBack = (messageId: string) => del<TakenBack>(`/messages/${messageId}/dispatch`);
export const sendNow = (messageId: string) => put<MessageView>(`/messages/${messageId}/dispatch`);

/** Answers with nothing when it is out of one's sight from now on. */
export const assign = (id: string, input: AssignmentInput) =>
  put<ConversationView | undefined>(`/conversations/${id}/assignment`, input);
/** The same with a word, which stays as a note; the input's id takes it back. */
export const place = (id: string, stage: JourneyStage | null) =>
  put<ConversationView>(`/conversations/${id}/journey`, { stage });

export const giveWithWord = (id: string, input: HandoverInput) =>
  post<ConversationView | undefined>(`/conversations/${id}/handovers`, input);
export const takeHandoverBack = (id: string, handoverId: string) => del(`/conversations/${id}/handovers/${handoverId}`);
const followerPath = (id: string, staffId: string) => `/conversations/${id}/followers/${staffId}`;
export const follow = (id: string, staffId: string) => put<ConversationView>(followerPath(id, staffId));
export const unfollow = (id: string, staffId: string) => del<ConversationView>(followerPath(id, staffId));
export const close = (id: string) => put<ConversationView>(`/conversations/${id}/closure`);
export const reopen = (id: string) => del<ConversationView>(`/conversations/${id}/closure`);
export const snooze = (id: string, until: string) => put<ConversationView>(`/conversations/${id}/snooze`, { until });
export const wake = (id: string) => del<ConversationView>(`/conversations/${id}/snooze`);
export const markSpam = (id: string) => put<ConversationView>(`/conversations/${id}/spam`);
export const unmarkSpam = (id: string) => del<ConversationView>(`/conversations/${id}/spam`);
export const remove = (id: string) => put<ConversationView>(`/conversations/${id}/deletion`);
export const restore = (id: string) => del<ConversationView>(`/conversations/${id}/deletion`);
const tagPath = (id: string, name: string) => `/conversations/${id}/tags/${encodeURIComponent(name)}`;
export const tag = (id: string, name: string) => put<ConversationView>(tagPath(id, name));
export const untag = (id: string, name: string) => del<ConversationView>(tagPath(id, name));
export const markRead = (id: string) => put<void>(`/conversations/${id}/read`);
export const markUnread = (id: string) => del(`/conversations/${id}/read`);

export const upload = (file: File, signal?: AbortSignal) =>
  request<FileView>("POST", "/files", { query: { name: file.name }, body: file, signal });
/** Where a file is shown that was uploaded here and has not been sent yet. */
export const fileUrl = (id: string) => url(`/files/${id}`);
export const dropFile = (id: string) => del(`/files/${id}`);
