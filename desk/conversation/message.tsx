import { Link } from "@tanstack/react-router";
import { memo, useCallback, useId, useState } from "react";
import type { MessageView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { attachmentUrl } from "../api/conversations.ts";
import { useMe } from "../frame/use-me.ts";
import { Name } from "../person/name.tsx";
import { Attachments } from "./attachments.tsx";
import { Beside } from "./beside.tsx";
import { DeliveryLine, DeliveryWord } from "./delivery.tsx";
import { Folded } from "./folded.tsx";
import { Formatted } from "./formatted.tsx";
import { MessageTools } from "./message-tools.tsx";
import { Recipients } from "./recipients.tsx";
import { RichText } from "./rich-text.tsx";
import { Text } from "./text.tsx";

/** One message: customers' words in serif, ours in sans, notes in a sunken band. */
export const Message = memo(function Message(props: Props) {
  return props.message.kind === "note" ? <Note {...props} /> : <Mail {...props} />;
});

/** Where it stands among all there are. */
export type Place = "first" | "later" | "only";
type Props = {
  message: MessageView;
  customerId: string;
  place: Place;
  /** The subject of the merged conversation it came with, where its words begin. */
  cameWith: string | null;
};

const classOf = (kind: string, { strandId }: MessageView) => (strandId ? `${kind} came` : kind);

function Mail({ message, customerId, place, cameWith }: Props) {
  const { t, format } = useWords();
  const name = useAuthor(message);
  const empty = message.text.trim() === "";
  const [formatted, setFormatted] = useState(empty && message.hasHtml && !message.html);
  const [shown, setShown] = useState<string | null>(null);
  const ours = message.kind === "out";
  const id = useId();
  return (
    <article className={classOf(ours ? "msg ours" : "msg", message)} aria-labelledby={id} data-message={message.id}>
      {cameWith === null ? null : <CameWith subject={cameWith} />}
      <Face name={message.author.name} kind={ours ? "us" : "person"} />
      <div>
        <header>
          <Author message={message} name={name} id={id} />
          <Icon name={message.forwards ? "forward" : "mail"} small />
          {message.kind === "in" && message.author.customerId !== customerId ? (
            <span className="nw">{t("conversation.takesPart")}</span>
          ) : null}
          {message.automatic ? <Automatic kind={message.automatic} /> : null}
          {message.delivery ? <DeliveryWord message={message} /> : <Recipients message={message} />}
          <MessageTools message={message} place={place} formatted={formatted} onFormatted={setFormatted} />
          <time className="end" dateTime={message.at} title={format.full(message.at)}>
            {format.stamp(message.at)}
          </time>
        </header>
        <Beside message={message} />
        {formatted ? (
          <Formatted message={message} />
        ) : empty ? (
          message.forwards || message.particulars?.invite || message.particulars?.sealed?.encrypted ? null : (
            <p className="quiet">{t("conversation.noWords")}</p>
          )
        ) : (
          <Said message={message} onShow={setShown} />
        )}
        {ours ? <DeliveryLine message={message} /> : null}
        <div className="fold">
          {formatted ? null : <Folded message={message} />}
          <Attachments message={message} shown={shown} onShow={setShown} />
        </div>
      </div>
    </article>
  );
}

/** Of a customer the name leads to their page, and shows who they are. */
function Author({ message, name, id }: { message: MessageView; name: string; id: string }) {
  const { customerId } = message.author;
  if (!customerId || message.kind !== "in") return <b id={id}>{name}</b>;
  const person = { id: customerId, name, kind: "person" } as const;
  const link = (
    <Link to="/customers/$id" params={{ id: customerId }}>
      {name}
    </Link>
  );
  return (
    <b id={id}>
      <Name person={person} render={link} />
    </b>
  );
}

/** Said where the words of another conversation begin that stands in this one. */
function CameWith({ subject }: { subject: string }) {
  const { t } = useWords();
  return <p className="with cut">{t("weaving.cameAlong", { subject: subject || t("inbox.noSubject") })}</p>;
}

function Note({ message, cameWith }: Props) {
  const { t, format } = useWords();
  const name = useAuthor(message);
  const [shown, setShown] = useState<string | null>(null);
  const id = useId();
  return (
    <aside className={classOf("inner", message)} aria-labelledby={id} data-message={message.id}>
      {cameWith === null ? null : <CameWith subject={cameWith} />}
      <Face name={message.author.name} kind="us" />
      <div>
        <header>
          <Icon name="lock" small />
          <b id={id}>{name}</b>
          {message.mentions.length > 0 ? <Mentioned mentions={message.mentions} /> : null}
          <span className="wide">{t("conversation.onlyUs")}</span>
          <time className="end" dateTime={message.at} title={format.full(message.at)}>
            {format.stamp(message.at)}
          </time>
        </header>
        <Said message={message} onShow={setShown} />
        <div className="fold">
          <Attachments message={message} shown={shown} onShow={setShown} />
        </div>
      </div>
    </aside>
  );
}

/** Theirs as they wrote it, ours with the formatting it was given. */
function Said({ message, onShow }: { message: MessageView; onShow: (id: string) => void }) {
  const look = message.kind === "in" ? "said" : "txt";
  const picture = useCallback((id: string) => attachmentUrl(message.id, id, true), [message.id]);
  if (message.html) return <RichText html={message.html} className={look} picture={picture} onPicture={onShow} />;
  return <Text text={message.text} className={look} />;
}

/** Whom a note speaks to. */
function Mentioned({ mentions }: Pick<MessageView, "mentions">) {
  const { t, format } = useWords();
  const me = useMe();
  const mine = (one: MessageView["mentions"][number]) =>
    one.id === me.id || (one.kind === "shop" && me.shops.some(({ id }) => id === one.id));
  const names = format.list(mentions.map((one) => (one.id === me.id ? t("basics.you") : one.name)));
  return (
    <span className={mentions.some(mine) ? "note-mark acc" : "note-mark"}>
      <Icon name="at" small label={t("conversation.mentions")} />
      {names}
    </span>
  );
}

function useAuthor(message: MessageView): string {
  const { t } = useWords();
  const me = useMe();
  return message.author.staff?.id === me.id ? t("basics.you") : message.author.name || message.author.address || "";
}

function Automatic({ kind }: { kind: NonNullable<MessageView["automatic"]> }) {
  const { t } = useWords();
  return (
    <span className="note-mark nw">
      <Icon name="robot" small />
      {t(`conversation.automatic.${kind}`)}
    </span>
  );
}
