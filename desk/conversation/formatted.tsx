import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { blockedImagesQuery, messageHtmlUrl } from "../api/conversations.ts";

/** The message in its own formatting: cleaned by the server, without scripts, in a frame that can do nothing to the desk. */
export function Formatted({ message }: { message: MessageView }) {
  const { t } = useWords();
  const [images, setImages] = useState(false);
  const { data: blocked = 0 } = useQuery(blockedImagesQuery(message.id));
  return (
    <div className="formatted">
      {blocked > 0 && !images ? (
        <p className="blocked">
          <span>{t("conversation.blocked", { count: blocked })}</span>
          <Act onClick={() => setImages(true)}>{t("conversation.loadImages")}</Act>
        </p>
      ) : null}
      <iframe
        key={String(images)}
        title={t("conversation.formatted")}
        src={messageHtmlUrl(message.id, images)}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        loading="lazy"
      />
    </div>
  );
}
