import "./tags.css";
import { Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { useWish } from "../frame/wishes.ts";
import { TagsDialog } from "./tags-dialog.tsx";

/** The words a conversation is found by again, each leading to the others that carry it. */
export function Tags({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const { tags, mayChange } = conversation;
  return (
    <>
      {tags.length > 0 ? (
        <div className="tags">
          <span className="sr">{t("conversation.tags")}</span>
          {tags.map((tag) => (
            <Link key={tag} to="/inbox/$view" params={{ view: "all" }} search={{ tag }}>
              <span className="cut">{tag}</span>
            </Link>
          ))}
        </div>
      ) : null}
      {mayChange ? <Changing conversation={conversation} /> : null}
    </>
  );
}

function Changing({ conversation }: { conversation: ConversationView }) {
  const [open, setOpen] = useState(false);
  useWish(
    "tag",
    useCallback(() => setOpen(true), []),
  );
  return <TagsDialog conversation={conversation} open={open} onClose={() => setOpen(false)} />;
}
