import { Toast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { useWords } from "../i18n/react.tsx";
import { Icon } from "./icon.tsx";

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
  return (
    <Toast.Provider toastManager={place} limit={1}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  const { t } = useWords();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" data-bad={toast.type === "bad" || undefined}>
      <Toast.Content className="in">
        <Toast.Title render={<span />} />
        {toast.actionProps ? <Toast.Action /> : null}
        <Toast.Close className="shut" aria-label={t("basics.dismiss")}>
          <Icon name="x" small />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
