import { Toast } from "@base-ui/react/toast";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useWords } from "../i18n/react.tsx";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";

const place = Toast.createToastManager();

type Message = {
  text: string;
  /** A way back: the word on the button and what it does. */
  action?: { label: string; run: () => void };
  /** Stays until dismissed and interrupts a screen reader. */
  bad?: boolean;
};

/** Says in passing what has happened. One at a time; the newest wins. */
export function say({ text, action, bad }: Message): void {
  const id = place.add({
    title: text,
    timeout: bad ? 0 : 8_000,
    priority: bad ? "high" : "low",
    type: bad ? "bad" : "done",
    ...(action
      ? {
          actionProps: {
            children: action.label,
            onClick: () => {
              place.close(id);
              action.run();
            },
          },
        }
      : {}),
  });
}

/** Holds the place where `say` is heard. */
export function ToastPlace({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <Toast.Provider toastManager={place} limit={1}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label={t("basics.inPassing")}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  const { t } = useWords();
  const way = useRef<HTMLButtonElement>(null);
  useUndoKey(way);
  return toasts.map((toast, index) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" data-bad={toast.type === "bad" || undefined}>
      <Toast.Content className="in">
        <Toast.Title render={<span />} />
        {toast.actionProps ? (
          <>
            <Toast.Action ref={index === 0 ? way : undefined} />
            <span aria-hidden="true">
              <Kbd keys="Mod Z" />
            </span>
          </>
        ) : null}
        <Toast.Close className="shut" aria-label={t("basics.dismiss")}>
          <Icon name="x" small />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

/** While nobody is typing, where the same keys take back what was typed. */
function useUndoKey(way: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "z" || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable=true]")) return;
      if (!way.current) return;
      event.preventDefault();
      way.current.click();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [way]);
}
