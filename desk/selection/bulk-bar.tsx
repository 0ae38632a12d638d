import { useState } from "react";
import type { ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { useActs } from "../frame/acts.ts";
import { useMe } from "../frame/use-me.ts";
import { neighbour } from "../inbox/grouping.ts";
import { useOpen } from "../inbox/use-leave.ts";
import { usePlace } from "../inbox/use-list.ts";
import { BulkButton } from "./bulk-button.tsx";
import { BulkAssign, BulkSnooze } from "./bulk-menus.tsx";
import { BulkTags } from "./bulk-tags.tsx";
import { type Doing, leaves } from "./foreseen.ts";
import { everything } from "./selected.ts";
import { useBulk } from "./use-bulk.ts";
import { clearSelection, select } from "./use-selection.ts";

type Props = { rows: ConversationRow[]; listed: ConversationRow[]; finished: boolean };
type Offer = ReturnType<typeof offerFor>;

/** Below the list while something is selected: how many, and what can be done with all of them. */
export function BulkBar({ rows, listed, finished }: Props) {
  const { t } = useWords();
  const offer = offerFor(rows, useMe().role !== "readonly");
  const [opened, setOpened] = useState<"assign" | "snooze" | "tag" | null>(null);
  const carryOut = useCarryOut(rows, listed);
  const one = (doing: Doing | null) => (doing ? () => carryOut(doing) : undefined);
  const opens = (what: typeof opened, may: boolean) => (may ? () => setOpened(what) : undefined);
  const acts = {
    assign: opens("assign", offer.assign),
    snooze: opens("snooze", offer.snooze),
    tag: opens("tag", offer.tag),
    close: one(offer.close),
    spam: one(offer.spam),
    delete: one(offer.delete),
  };
  useBulkKeys(acts);
  const menu = (what: "assign" | "snooze") => ({
    open: opened === what,
    onOpen: (open: boolean) => setOpened(open ? what : null),
    onDo: carryOut,
  });
  return (
    <section className="bulk" aria-label={t("bulk.bar")}>
      <p>
        <span role="status">{t("bulk.selected", { count: rows.length })}</span>
        <All count={rows.length} listed={listed} finished={finished} />
        <Button look="bare" size="sq" aria-label={t("bulk.clear")} onClick={clearSelection}>
          <Icon name="x" small />
        </Button>
      </p>
      <div className="do">
        {acts.assign ? <BulkAssign {...menu("assign")} /> : null}
        {acts.snooze ? <BulkSnooze {...menu("snooze")} asleep={rows.every((row) => row.snoozedUntil)} /> : null}
        {acts.tag ? <BulkButton icon="tag" name={t("bulk.tag")} keys="T" onClick={acts.tag} /> : null}
        <Plain offer={offer} onDo={carryOut} />
      </div>
      <BulkTags rows={rows} open={opened === "tag"} onClose={() => setOpened(null)} onDo={carryOut} />
    </section>
  );
}

/** What needs no more than a click. */
function Plain({ offer, onDo }: { offer: Offer; onDo: (doing: Doing) => void }) {
  const { t } = useWords();
  const { close, look, spam, delete: bin } = offer;
  const opening = close?.do === "reopen";
  const unspam = spam?.do === "not-spam";
  const restoring = bin?.do === "restore";
  return (
    <>
      {close ? (
        <BulkButton
          icon={opening ? "open" : "check"}
          name={opening ? t("bulk.reopen") : t("bulk.close")}
          keys="E"
          onClick={() => onDo(close)}
        />
      ) : null}
      {look ? (
        <BulkButton
          icon={look.do === "read" ? "eye" : "mail"}
          name={look.do === "read" ? t("bulk.read") : t("bulk.unread")}
          onClick={() => onDo(look)}
        />
      ) : null}
      {spam ? (
        <BulkButton
          icon={unspam ? "open" : "spam"}
          name={unspam ? t("bulk.noSpam") : t("bulk.spam")}
          keys="!"
          onClick={() => onDo(spam)}
        />
      ) : null}
      {bin ? (
        <BulkButton
          icon={restoring ? "open" : "bin"}
          name={restoring ? t("bulk.restore") : t("bulk.delete")}
          keys="#"
          onClick={() => onDo(bin)}
        />
      ) : null}
    </>
  );
}

function All({ count, listed, finished }: { count: number; listed: ConversationRow[]; finished: boolean }) {
  const { t } = useWords();
  if (count === listed.length) return null;
  const order = listed.map(({ id }) => id);
  return (
    <Act onClick={() => select((before) => everything(before, order))}>
      {finished ? t("bulk.all", { count: order.length }) : t("bulk.allLoaded", { count: order.length })}
    </Act>
  );
}

/** What goes with these: the way out of spam and the bin where all of them are there, else what one does with work. */
function offerFor(rows: readonly ConversationRow[], mayChange: boolean) {
  const all = (state: ConversationRow["state"]) => rows.length > 0 && rows.every((row) => row.state === state);
  const here = mayChange && rows.some((row) => !row.awayAt);
  const doing = (
    may: boolean,
    what: "close" | "reopen" | "spam" | "not-spam" | "delete" | "restore" | "read" | "unread",
  ) => (may ? ({ do: what } as const) : null);
  return {
    assign: here,
    snooze: here && !all("closed"),
    tag: here,
    close: doing(here, all("closed") ? "reopen" : "close"),
    look: doing(!rows.every((row) => row.awayAt), rows.some((row) => row.unread || row.mentioned) ? "read" : "unread"),
    spam: doing(mayChange && !all("deleted"), all("spam") ? "not-spam" : "spam"),
    delete: doing(mayChange, all("deleted") ? "restore" : "delete"),
  };
}

/** Keys mean what is selected, and nothing else: one that does not go with it says so. */
function useBulkKeys(
  acts: Record<"assign" | "snooze" | "tag" | "close" | "spam" | "delete", (() => void) | undefined>,
) {
  const { t } = useWords();
  const not = () => say({ text: t("bulk.notHere") });
  useActs({
    leave: clearSelection,
    assign: acts.assign ?? not,
    snooze: acts.snooze ?? not,
    tag: acts.tag ?? not,
    close: acts.close ?? not,
    spam: acts.spam ?? not,
    delete: acts.delete ?? not,
  });
}

/** Does it to all that are selected, lets go of them, and opens the next when what is open leaves the list with them. */
function useCarryOut(rows: ConversationRow[], listed: ConversationRow[]) {
  const bulk = useBulk();
  const go = useOpen();
  const { open } = usePlace();
  return (doing: Doing) => {
    const gone = new Set(rows.map(({ id }) => id));
    void bulk(rows, doing);
    clearSelection();
    if (open && gone.has(open) && leaves(doing)) void go(nextAfter(listed, open, gone));
    else document.querySelector<HTMLElement>(".row[aria-current], .row")?.focus({ preventScroll: true });
  };
}

function nextAfter(listed: ConversationRow[], open: string, gone: ReadonlySet<string>): string | undefined {
  const left = listed.filter((row) => row.id === open || !gone.has(row.id));
  return (neighbour(left, open, 1) ?? neighbour(left, open, -1))?.id;
}
