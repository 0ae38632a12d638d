import "./tags.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { tagsQuery } from "../api/conversations.ts";
import { useWish } from "../frame/wishes.ts";
import { TagsDialog } from "../tags/tags-dialog.tsx";
import { useChange } from "./use-change.ts";

/** The words a conversation is found by again, each leading to the others that carry it. */
export function Tags({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const { tags, mayChange } = conversation;
  return (
    <>
      {tags.length > 0 ? (
        <div className="tags">
          <Icon name="tag" small label={t("tags.title")} />
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
  const { t } = useWords();
  const change = useChange();
  const [open, setOpen] = useState(false);
  const { data: known } = useQuery({ ...tagsQuery, enabled: open });
  useWish(
    "tag",
    useCallback(() => setOpen(true), []),
  );
  return (
    <TagsDialog
      about={t("conversation.tagsAbout")}
      tags={conversation.tags}
      known={known?.items}
      open={open}
      onClose={() => setOpen(false)}
      onAdd={(name) => change.tag(conversation, name)}
      onRemove={(name) => change.untag(conversation, name)}
    />
  );
}
