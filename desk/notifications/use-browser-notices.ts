import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { NotificationView } from "../../conversations/notifications/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { useMe } from "../frame/use-me.ts";
import { leads } from "../live/stream.ts";
import { sentenceOf, views } from "./sentence.ts";
import { mostSingle, toShow } from "./to-show.ts";
import { useTold } from "./use-told.ts";

export type Permission = NotificationPermission | "cannot";

/** Whether this browser shows notices: only where it knows them, and over an address it trusts. */
export const permission = (): Permission =>
  "Notification" in window && window.isSecureContext ? Notification.permission : "cannot";

/** Has the browser show what is new. Of all tabs of a browser, the one that hears the server does so. */
export function useBrowserNotices(): void {
  const { t, format } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const { conversation } = useParams({ strict: false });
  const { items, query } = useTold();
  const go = useRef<(one: NotificationView | null) => void>(() => undefined);
  go.current = (one) => {
    window.focus();
    if (!one) return void navigate({ to: "/notifications" });
    const params = { view: views[one.kind], conversation: one.conversation.id };
    void navigate({ to: "/inbox/$view/$conversation", params });
  };
  const known = query.data !== undefined;
  useEffect(() => {
    if (!known || !leads()) return;
    const looking = document.visibilityState === "visible" && document.hasFocus() ? (conversation ?? null) : null;
    const shelf = `stammgast.told.${me.id}`;
    const { show, since } = toShow(items, localStorage.getItem(shelf), looking);
    localStorage.setItem(shelf, since);
    if (permission() !== "granted") return;
    if (show.length > mostSingle) {
      const shown = format.number(show.length);
      notify(t("notifications.browser.several", { count: show.length, shown }), "", "several", () => go.current(null));
    } else {
      for (const one of show) {
        const body = [one.conversation.customer, one.conversation.subject].filter(Boolean).join(" · ");
        notify(sentenceOf(t, one), body, one.id, () => go.current(one));
      }
    }
  }, [known, items, conversation, me.id, t, format]);
}

function notify(title: string, body: string, tag: string, onClick: () => void): void {
  try {
    const notice = new Notification(title, { body, tag, icon: "/icon.svg" });
    notice.onclick = () => {
      notice.close();
      onClick();
    };
  } catch (error) {
    // Some browsers say yes and then want a service worker for it.
    console.warn("the browser shows no notices", error);
  }
}
