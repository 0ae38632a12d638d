import "./weaving.css";
import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWish } from "../frame/wishes.ts";
import { ApartDialog } from "./apart-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";

/** The two dialogs of a conversation that keys, menu and palette ask for. */
export function Weaving({ conversation }: { conversation: ConversationView }) {
  const [open, setOpen] = useState<"merge" | "apart" | null>(null);
  const close = () => setOpen(null);
  useWish(
    "merge",
    useCallback(() => setOpen("merge"), []),
  );
  useWish(
    "apart",
    useCallback(() => setOpen("apart"), []),
  );
  return (
    <>
      <MergeDialog conversation={conversation} open={open === "merge"} onClose={close} />
      <ApartDialog conversation={conversation} open={open === "apart"} onClose={close} />
    </>
  );
}
