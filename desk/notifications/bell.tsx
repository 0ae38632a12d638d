import "./notifications.css";
import { Popover } from "@base-ui/react/popover";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { ToldList } from "./told.tsx";
import { useReading, useTold } from "./use-told.ts";

/** As many as fit; the page has them all. */
const most = 12;

/** The bell: how much is new, and behind it what. */
export function Bell() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const label = useBellLabel();
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="bell" aria-label={label} title={t("notifications.bell")}>
        <BellSign />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="over" side="right" align="start" sideOffset={8}>
          <Popover.Popup className="pop told-pop" aria-label={t("notifications.title")}>
            <Lately onGo={() => setOpen(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** On small screens the bell is a way to the page. */
export function BellLink() {
  const label = useBellLabel();
  return (
    <Link to="/notifications" className="btn bare sq bell-link" aria-label={label}>
      <BellSign />
    </Link>
  );
}

function useBellLabel(): string {
  const { t, format } = useWords();
  const { unread } = useTold();
  const words = t("notifications.unread", { count: unread.value, shown: format.count(unread) });
  return unread.value > 0 ? `${t("notifications.bell")}, ${words}` : t("notifications.bell");
}

function BellSign() {
  const { format } = useWords();
  const { unread } = useTold();
  return (
    <>
      <Icon name="bell" />
      {unread.value > 0 ? <span className="n num">{format.count(unread)}</span> : null}
    </>
  );
}

function Lately({ onGo }: { onGo: () => void }) {
  const { t } = useWords();
  const { items, unread } = useTold();
  const { readAll } = useReading();
  const [newest] = items;
  return (
    <>
      <header>
        <h2>{t("notifications.title")}</h2>
        {newest && unread.value > 0 ? (
          <Act plain onClick={() => void readAll(newest)}>
            {t("notifications.readAll")}
          </Act>
        ) : null}
      </header>
      {newest ? (
        <ToldList items={items.slice(0, most)} onGo={onGo} />
      ) : (
        <p className="quiet">{t("notifications.noneText")}</p>
      )}
      <footer>
        <Link to="/notifications" onClick={onGo}>
          {t("notifications.see")}
        </Link>
        <Link to="/settings/$part" params={{ part: "notifications" }} onClick={onGo}>
          {t("notifications.settings")}
        </Link>
      </footer>
    </>
  );
}
