/** The keys of the editor's tools, in the order of its toolbar. The editor itself comes later; its keys are known before. */
export const toolKeys = {
  bold: "Mod B",
  italic: "Mod I",
  bulletList: "Mod Shift 8",
  orderedList: "Mod Shift 7",
  blockquote: "Mod Shift B",
  link: "Mod Shift U",
} as const;

export const keyedTools = Object.keys(toolKeys) as (keyof typeof toolKeys)[];
