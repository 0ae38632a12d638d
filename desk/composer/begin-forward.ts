import { wish } from "../frame/wishes.ts";
import { draftName, drafts } from "./use-draft.ts";

/** Opens the composer for passing a message on, or the whole conversation (null). A word begun before stays. */
export function beginForward(me: string, conversationId: string, messageId: string | null): void {
  const name = draftName(me, `${conversationId}.forward`);
  if (drafts.read(name).forwards?.messageId !== messageId)
    drafts.change(name, { forwards: { messageId, without: [] } });
  wish("forward");
}
