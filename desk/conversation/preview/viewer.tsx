import "./viewer.css";
import { Dialog } from "@base-ui/react/dialog";
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { AttachmentView, MessageView } from "../../../conversations/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Icon } from "../../../platform/ui/icon.tsx";
import { attachmentUrl } from "../../api/conversations.ts";
import { bring } from "../../live/bring.ts";
import { type PreviewKind, previewable, previewKind } from "./kinds.ts";
import { PictureView } from "./picture-view.tsx";
import { TextView } from "./text-view.tsx";

export type ViewProps = { file: AttachmentView; url: string; actual: boolean; onActual: () => void };

const views: Record<PreviewKind, ComponentType<ViewProps>> = {
  picture: PictureView,
  pdf: lazy(bring(() => import("./pdf-view.tsx"))),
  text: TextView,
};

type Props = { message: MessageView; shown: string | null; onShow: (id: string | null) => void };

/** A message's files, one at a time, over the desk. Arrows page, Space changes the size, Escape goes back. */
export function Viewer({ message, shown, onShow }: Props) {
  const files = previewable(message);
  const place = files.findIndex((file) => file.id === shown);
  const file = files[place];
  const [actual, setActual] = useState(false);
  const go = (to: number) => {
    const next = files[(to + files.length) % files.length];
    if (!next) return;
    setActual(false);
    onShow(next.id);
  };
  const popup = useRef<HTMLDivElement>(null);
  useKeys(file !== undefined, {
    ArrowLeft: () => go(place - 1),
    ArrowRight: () => go(place + 1),
    " ": () => setActual(!actual),
  });
  return (
    <Dialog.Root open={file !== undefined} onOpenChange={(open) => !open && onShow(null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil dark" />
        <Dialog.Popup className="viewer" ref={popup} initialFocus={popup}>
          {file ? (
            <>
              <Bar file={file} message={message} place={place} count={files.length} onGo={go} />
              <View key={file.id} file={file} message={message} actual={actual} onActual={() => setActual(!actual)} />
            </>
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** While it is open; what had the focus goes away with each file, so the window listens. */
function useKeys(open: boolean, keys: Record<string, () => void>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key];
      // On a button Space is the button's.
      if (!act || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      act();
    };
    // Before the dialog, which keeps arrows to itself.
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [open]);
}

type ViewOf = { file: AttachmentView; message: MessageView; actual: boolean; onActual: () => void };

function View({ file, message, ...size }: ViewOf) {
  const { t } = useWords();
  const Kind = views[previewKind(file) ?? "text"];
  return (
    <Suspense fallback={<p className="on-dark">{t("basics.loading")}</p>}>
      <Kind file={file} url={attachmentUrl(message.id, file.id, true)} {...size} />
    </Suspense>
  );
}

type BarProps = {
  file: AttachmentView;
  message: MessageView;
  place: number;
  count: number;
  onGo: (to: number) => void;
};

function Bar({ file, message, place, count, onGo }: BarProps) {
  const { t, format } = useWords();
  return (
    <div className="viewer-bar">
      <Dialog.Title className="cut">{file.name}</Dialog.Title>
      <span className="nw">{format.bytes(file.size)}</span>
      {count > 1 ? (
        <span className="nw paging">
          <Button look="bare" size="sq" aria-label={t("conversation.preview.before")} onClick={() => onGo(place - 1)}>
            <Icon name="back" />
          </Button>
          <span aria-live="polite">{t("conversation.preview.place", { number: place + 1, count })}</span>
          <Button look="bare" size="sq" aria-label={t("conversation.preview.next")} onClick={() => onGo(place + 1)}>
            <Icon name="right" />
          </Button>
        </span>
      ) : null}
      <span className="end">
        <a
          className="btn bare sq"
          href={attachmentUrl(message.id, file.id)}
          download={file.name}
          aria-label={t("conversation.preview.download")}
          title={t("conversation.preview.download")}
        >
          <Icon name="download" />
        </a>
        <Dialog.Close className="btn bare sq" aria-label={t("conversation.preview.close")}>
          <Icon name="x" />
        </Dialog.Close>
      </span>
    </div>
  );
}
