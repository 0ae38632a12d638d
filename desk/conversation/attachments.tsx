import { useState } from "react";
import type { AttachmentView, MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { attachmentUrl } from "../api/conversations.ts";
import { FileLink } from "./file-link.tsx";
import { previewKind, shownBeside } from "./preview/kinds.ts";
import { Viewer } from "./preview/viewer.tsx";

type Props = {
  message: MessageView;
  /** Opens one of the files over the desk; null closes it. */
  shown: string | null;
  onShow: (id: string | null) => void;
};

/** What came with the message and does not stand in its words: pictures small, the rest by name; what can be looked at opens here. */
export function Attachments({ message, shown, onShow }: Props) {
  if (message.attachments.length === 0) return null;
  const { pictures, files } = shownBeside(message);
  return (
    <>
      {files.map((file) => (
        <File key={file.id} message={message} file={file} onShow={onShow} />
      ))}
      {pictures.length > 0 ? (
        <div className="thumbs">
          {pictures.map((file) => (
            <Thumb key={file.id} message={message} file={file} onShow={onShow} />
          ))}
        </div>
      ) : null}
      <Viewer message={message} shown={shown} onShow={onShow} />
    </>
  );
}

type OneProps = { message: MessageView; file: AttachmentView; onShow: (id: string) => void };

function File({ message, file, onShow }: OneProps) {
  const { t, format } = useWords();
  const words = t("conversation.attachment", { name: file.name, size: format.bytes(file.size) });
  const inside = (
    <>
      <Icon name={file.type.startsWith("image/") ? "picture" : "clip"} small />
      <span className="cut">{words}</span>
    </>
  );
  const shown = previewKind(file) ? (
    <button type="button" className="attached" aria-haspopup="dialog" onClick={() => onShow(file.id)}>
      {inside}
    </button>
  ) : (
    <a className="attached" href={attachmentUrl(message.id, file.id)} download={file.name}>
      {inside}
    </a>
  );
  return file.link ? (
    <div className="as-link">
      {shown}
      <FileLink message={message} file={file} link={file.link} />
    </div>
  ) : (
    shown
  );
}

function Thumb({ message, file, onShow }: OneProps) {
  const { t, format } = useWords();
  const [broken, setBroken] = useState(false);
  if (broken || file.link) return <File message={message} file={file} onShow={onShow} />;
  return (
    <button
      type="button"
      className="thumb"
      aria-haspopup="dialog"
      title={t("conversation.attachment", { name: file.name, size: format.bytes(file.size) })}
      onClick={() => onShow(file.id)}
    >
      <img
        src={attachmentUrl(message.id, file.id, true)}
        alt={file.name}
        loading="lazy"
        onError={() => setBroken(true)}
      />
    </button>
  );
}
