const held = new Set<string>();

/** Keeps a conversation unread although it is being looked at, until it is opened the next time. */
export const holdUnread = (id: string) => void held.add(id);
export const isHeldUnread = (id: string) => held.has(id);
export const letGo = (id: string) => void held.delete(id);
