import "./followers.css";
import type { ConversationView } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuCheck, MenuGroup } from "../../platform/ui/menu.tsx";
import type { StaffRef } from "../../team/contract.ts";
import { useMe } from "../frame/use-me.ts";
import { useChange } from "./use-change.ts";
import { useColleagues } from "./use-colleagues.ts";

/** So many are named; the rest is a number. */
const mostNamed = 3;

/** Below what was said: who hears of what is said next, and whether oneself does. */
export function Followers({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const me = useMe();
  const change = useChange();
  const { followers } = conversation;
  const mine = followers.some(({ id }) => id === me.id);
  const words = useWho(followers);
  return (
    <div className="follows">
      <Icon name="eye" small />
      {conversation.mayChange ? (
        <Menu align="start" trigger={<Act plain>{words}</Act>}>
          <People conversation={conversation} />
        </Menu>
      ) : (
        <span>{words}</span>
      )}
      <Act onClick={() => void (mine ? change.unfollow(conversation, me) : change.follow(conversation, me))}>
        {mine ? t("conversation.follow.end") : t("conversation.follow.begin")}
      </Act>
    </div>
  );
}

function useWho(followers: readonly StaffRef[]): string {
  const { t, format } = useWords();
  const me = useMe();
  if (followers.length === 0) return t("conversation.follow.nobody");
  const names = followers
    .toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
    .map(({ id, name }) => (id === me.id ? t("basics.you") : name));
  const rest = names.length - mostNamed;
  if (rest <= 0) return t("conversation.follow.who", { names: format.list(names) });
  const first = names.slice(0, mostNamed).join(", ");
  return t("conversation.follow.who", { names: t("conversation.andMore", { name: first, count: rest }) });
}

/** Letting others hear of it, and no more. */
function People({ conversation }: { conversation: ConversationView }) {
  const { t } = useWords();
  const me = useMe();
  const change = useChange();
  const colleagues = useColleagues();
  const { followers } = conversation;
  const others = followers.filter(({ id }) => id !== me.id && !colleagues.some((one) => one.id === id));
  const people: StaffRef[] = [{ id: me.id, name: me.name }, ...others, ...colleagues];
  return (
    <MenuGroup label={t("conversation.follow.all")}>
      {people.map((one) => (
        <MenuCheck
          key={one.id}
          icon={<Face name={one.name} kind="us" size="sm" />}
          checked={followers.some(({ id }) => id === one.id)}
          onChange={(follows) => void (follows ? change.follow(conversation, one) : change.unfollow(conversation, one))}
        >
          {one.id === me.id ? t("basics.you") : one.name}
        </MenuCheck>
      ))}
    </MenuGroup>
  );
}
