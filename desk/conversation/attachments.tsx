import type { AttachmentView, MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { attachmentUrl } from "../api/conversations.ts";

/** What came with the message and does not stand in its words: pictures, PDF and text open beside the desk, everything else is downloaded. */
export function Attachments({ message }: { message: MessageView }) {
  return message.attachments
    .filter((file) => !message.html?.includes(`cid:${file.id}`))
    .map((file) => <Attachment key={file.id} message={message} file={file} />);
}

function Attachment({ message, file }: { message: MessageView; file: AttachmentView }) {
  const { t, format } = useWords();
  const words = t("conversation.attachment", { name: file.name, size: format.bytes(file.size) });
  const look = /^(image\/(png|jpe?g|gif|webp|avif)|application\/pdf|text\/plain)$/i.test(file.type);
  return (
    <a
      className="attached"
      href={attachmentUrl(message.id, file.id, look)}
      {...(look ? { target: "_blank", rel: "noreferrer" } : { download: file.name })}
    >
      <Icon name={file.type.startsWith("image/") ? "picture" : "clip"} small />
      <span className="cut">{words}</span>
    </a>
  );
}
