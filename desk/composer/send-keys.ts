import type { KeyboardEvent } from "react";

/** Ctrl or Command with Enter sends, with Shift as well it also closes. */
export function onSendKeys(event: KeyboardEvent, send: (close: boolean) => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  send(event.shiftKey);
}

const apple = /mac|iphone|ipad/i.test(navigator.platform);
/** How the keys are written on this machine. */
export const modKey = apple ? "⌘" : "Ctrl ";
export const shiftKey = apple ? "⇧" : "⇧ ";
export const sendKeys = apple ? "⌘↵" : "Ctrl ↵";
export const sendAndCloseKeys = apple ? "⌘⇧↵" : "Ctrl ⇧ ↵";
