import { modKey, shiftKey } from "./send-keys.ts";

/** The keys of the editor's tools, in the order of its toolbar. The editor itself comes later; its keys are known before. */
export const toolKeys = {
  bold: `${modKey}B`,
  italic: `${modKey}I`,
  bulletList: `${modKey}${shiftKey}8`,
  orderedList: `${modKey}${shiftKey}7`,
  blockquote: `${modKey}${shiftKey}B`,
  link: `${modKey}${shiftKey}U`,
} as const;

export const keyedTools = Object.keys(toolKeys) as (keyof typeof toolKeys)[];
