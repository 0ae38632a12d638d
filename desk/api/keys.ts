import type { View } from "../../conversations/contract.ts";

/** Names of everything kept from the server. The first word is the room; a prefix stands for all below it. */
export const keys = {
  me: ["team", "me"] as const,
  staff: ["team", "staff"] as const,
  shops: ["team", "shops"] as const,
  company: ["team", "company"] as const,
  bigFiles: ["team", "big-files"] as const,
  sessions: ["team", "sessions"] as const,
  apiKeys: ["team", "keys"] as const,
  audit: (filter: object) => ["house", "audit", filter] as const,
  health: ["house", "health"] as const,
  backups: ["house", "backups"] as const,
  backupPlan: ["house", "backups", "plan"] as const,
  backupList: ["house", "backups", "list"] as const,
  link: (token: string) => ["entry", "link", token] as const,

  addresses: ["channels", "addresses"] as const,
  accounts: ["channels", "accounts"] as const,
  sendingDomains: ["channels", "sending-domains"] as const,
  outgoing: ["channels", "outgoing"] as const,
  outgoingMode: ["channels", "outgoing-mode"] as const,
  sources: ["channels", "sources"] as const,
  refusedCalls: (id: string) => ["channels", "sources", id, "refusals"] as const,
  trial: (id: string) => ["channels", "trial", id] as const,
  quarantine: ["channels", "quarantine"] as const,

  lists: ["conversations", "list"] as const,
  list: (view: View, shop?: string, tag?: string) =>
    ["conversations", "list", view, shop ?? null, tag ?? null] as const,
  tags: ["conversations", "tags"] as const,
  counts: ["conversations", "counts"] as const,
  conversation: (id: string) => ["conversations", "one", id] as const,
  messages: (id: string) => ["conversations", "messages", id] as const,
  reply: (id: string) => ["conversations", "reply", id] as const,
  forward: (id: string, messageId: string | null) => ["conversations", "forward", id, messageId] as const,
  drafts: (id: string) => ["conversations", "drafts", id] as const,
  pictures: (messageId: string) => ["conversations", "pictures", messageId] as const,
  blocks: ["conversations", "blocks"] as const,
  blocksLike: (q: string) => ["conversations", "blocks", "like", q] as const,
  blocksCovering: (address: string) => ["conversations", "blocks", "covering", address] as const,
  search: (q: string) => ["conversations", "search", q] as const,
  conversationsLike: (q: string) => ["conversations", "search", "conversations", q] as const,
  glance: (q: string) => ["conversations", "search", "glance", q] as const,

  notifications: ["notifications", "list"] as const,
  notificationList: (unread: boolean) => ["notifications", "list", unread] as const,
  notificationWishes: ["notifications", "wishes"] as const,

  presence: ["presence"] as const,

  templates: ["conversations", "templates"] as const,
  templateList: (q: string, reach?: string) => ["conversations", "templates", "list", q, reach ?? null] as const,
  templatesLike: (q: string, variant?: string) => ["conversations", "templates", "like", q, variant ?? null] as const,
  template: (id: string) => ["conversations", "templates", "one", id] as const,
  filled: (id: string, place: object, tone: object) =>
    ["conversations", "templates", "filled", id, place, tone] as const,

  matches: ["matches"] as const,
  matchList: (filter: object) => ["matches", "list", filter] as const,
  matchesOf: (customer: string, state: string) => ["matches", "of", customer, state] as const,
  match: (id: string) => ["matches", "one", id] as const,
  matching: ["matches", "stand"] as const,

  people: ["customers", "list"] as const,
  unreachable: (addresses: readonly string[]) => ["customers", "unreachable", ...addresses] as const,
  peopleLike: (q: string, kind?: string) => ["customers", "list", q, kind ?? null] as const,
  directory: (narrowing: object) => ["customers", "list", "pages", narrowing] as const,
  customerTags: ["customers", "list", "tags"] as const,
  doubles: (name?: string, email?: string, phone?: string) =>
    ["customers", "list", "doubles", name ?? "", email ?? "", phone ?? ""] as const,
  customerLists: ["customers", "files"] as const,
  customerList: (id: string) => ["customers", "files", id] as const,
  listPreview: (id: string, input: object) => ["customers", "files", id, "preview", input] as const,
  erasure: (id: string) => ["customers", "erasure", id] as const,
  related: (id: string) => ["customers", "one", id, "related"] as const,
  proposals: (id: string) => ["customers", "one", id, "proposals"] as const,
  customer: (id: string) => ["customers", "one", id] as const,
  timeline: (id: string) => ["customers", "timeline", id] as const,
  lifeMonths: (id: string) => ["customers", "timeline", id, "months"] as const,
  stretches: (id: string, show?: string) => ["customers", "timeline", id, "stretch", show ?? null] as const,
  stretch: (id: string, show: string | undefined, stretch: string, page: number) =>
    ["customers", "timeline", id, "stretch", show ?? null, stretch, page] as const,
  found: (id: string, show: string | undefined, q: string, until?: string) =>
    ["customers", "timeline", id, "found", show ?? null, q, until ?? null] as const,
};
