import type { KeyboardEvent } from "react";

/** Ctrl or Command with Enter sends, with Shift as well it also closes. */
export function onSendKeys(event: KeyboardEvent, send: (close: boolean) => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  send(event.shiftKey);
}

export const sendKeys = "Mod Enter";
export const sendAndCloseKeys = "Mod Shift Enter";
