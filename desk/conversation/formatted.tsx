import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { alwaysShowPictures, askForPictures, messageHtmlUrl, picturesQuery } from "../api/conversations.ts";
import { explain } from "../api/problem.ts";

/** The message in its own formatting: cleaned by the server, without scripts, in a frame that can do nothing to the desk. */
export function Formatted({ message }: { message: MessageView }) {
  const { t } = useWords();
  const [images, setImages] = useState(false);
  const { data } = useQuery(picturesQuery(message.id));
  const always = data?.always ?? false;
  return (
    <div className="formatted">
      {data && data.blocked > 0 && !images ? (
        <p className="blocked">
          <span>{t("conversation.blocked", { count: data.blocked })}</span>
          <Act onClick={() => setImages(true)}>{t("conversation.loadImages")}</Act>
          <Always message={message} />
        </p>
      ) : null}
      {always ? (
        <p className="blocked">
          <span>{t("conversation.alwaysLoaded", { name: message.author.name || message.author.address || "" })}</span>
          <AskAgain message={message} />
        </p>
      ) : null}
      <iframe
        key={`${images} ${always}`}
        title={t("conversation.formatted")}
        src={messageHtmlUrl(message.id, images)}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        loading="lazy"
        style={{ height: `${heightOf(message, data?.blocked ?? 0)}rem` }}
      />
    </div>
  );
}

const narrowest = 10;
const widest = 32;
const withPictures = 26;

/** How high the frame begins; nobody can look into it. Guessed by the words, for pictures there is always room. */
function heightOf({ text, signature, quoted, attachments }: MessageView, blocked: number): number {
  const lines = `${text}\n${signature}\n${quoted}`
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil(line.length / 70) + 0.3, 0);
  const least = blocked > 0 || attachments.some(({ inline }) => inline) ? withPictures : narrowest;
  return Math.min(widest, Math.max(least, lines * 1.6 + 4));
}

function Always({ message }: { message: MessageView }) {
  const { t } = useWords();
  const set = useSetting(message, alwaysShowPictures);
  return message.author.address ? <Act onClick={() => void set()}>{t("conversation.alwaysLoad")}</Act> : null;
}

function AskAgain({ message }: { message: MessageView }) {
  const { t } = useWords();
  const set = useSetting(message, askForPictures);
  return <Act onClick={() => void set()}>{t("conversation.askAgain")}</Act>;
}

/** Changes what holds for the sender, and asks anew how their message looks. */
function useSetting({ author }: MessageView, call: (address: string) => Promise<void>) {
  const { t } = useWords();
  const client = useQueryClient();
  return async () => {
    try {
      await call(author.address ?? "");
      await client.invalidateQueries({ queryKey: ["conversations", "pictures"] });
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    }
  };
}
