import type { ConversationView, MessageView } from "../../conversations/contract.ts";

export type Made = Pick<ConversationView, "merged" | "splits">;
type Merged = Made["merged"][number];
type Split = Made["splits"][number];

/** Something that happened to the thread itself: another conversation came to stand in it, or a part was split off. */
export type Seam = { kind: "merged"; at: string; part: Merged } | { kind: "split"; at: string; part: Split };
export type Line =
  | {
      kind: "message";
      message: MessageView /** What it came with, said once where that begins. */;
      from: Merged | null;
    }
  | { kind: "seam"; seam: Seam };

/**
 * Messages with the seams between them, oldest first. Before the first message there is one only when nothing earlier is
 * still to come.
 */
export function linesOf(messages: readonly MessageView[], conversation: Made, isAll: boolean): Line[] {
  const first = messages[0]?.at ?? "";
  const seams = seamsOf(conversation).filter(({ at }) => isAll || at >= first);
  const lines: Line[] = [];
  let strand: string | null = null;
  for (const message of messages) {
    while (seams[0] && seams[0].at < message.at) lines.push({ kind: "seam", seam: seams.shift() as Seam });
    const isNew = message.strandId !== strand;
    strand = message.strandId;
    lines.push({ kind: "message", message, from: (isNew && partOf(conversation, strand)) || null });
  }
  return [...lines, ...seams.map((seam) => ({ kind: "seam" as const, seam }))];
}

/** Whether there is anything to take apart. */
export const isMade = ({ merged, splits }: Made): boolean => merged.length + splits.length > 0;

function seamsOf({ merged, splits }: Made): Seam[] {
  const seams: Seam[] = [
    ...merged.map((part) => ({ kind: "merged" as const, at: part.at, part })),
    ...splits.map((part) => ({ kind: "split" as const, at: part.at, part })),
  ];
  return seams.sort((a, b) => (a.at < b.at ? -1 : 1));
}

const partOf = ({ merged }: Made, strandId: string | null) => merged.find(({ id }) => id === strandId);
