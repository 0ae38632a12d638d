import "./presence.css";
import { Popover } from "@base-ui/react/popover";
import type { Present } from "../../conversations/presence/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { usePresent } from "./use-presence.ts";

/** More faces than this are a number. */
const mostFaces = 3;

/** The colleagues who have this conversation open too; who they are and what they do there, on demand. */
export function Here({ conversationId }: { conversationId: string }) {
  const { t, format } = useWords();
  const people = usePresent(conversationId);
  const [first] = people;
  if (!first) return null;
  const names = format.list(people.map(({ staff }) => staff.name));
  const label = t("presence.here", { count: people.length, names });
  return (
    <Popover.Root>
      <Hint text={label}>
        <Popover.Trigger className="here">
          <span className="sr">{label}</span>
          {people.slice(0, mostFaces).map(({ staff }) => (
            <Face key={staff.id} name={staff.name} kind="us" size="sm" />
          ))}
          {people.length > mostFaces ? (
            <span className="num" aria-hidden="true">
              +{format.number(people.length - mostFaces)}
            </span>
          ) : null}
          {people.length === 1 ? (
            <span className="cut" aria-hidden="true">
              {first.staff.name.split(" ")[0]}
            </span>
          ) : null}
        </Popover.Trigger>
      </Hint>
      <Popover.Portal>
        <Popover.Positioner className="over" side="bottom" align="end" sideOffset={6}>
          <Popover.Popup className="pop here-pop" aria-label={t("presence.title")}>
            <ul>
              {people.map((one) => (
                <li key={one.staff.id}>
                  <Face name={one.staff.name} kind="us" size="sm" />
                  <b className="cut">{one.staff.name}</b>
                  <Does one={one} />
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Does({ one: { doing, since } }: { one: Present }) {
  const { t, format } = useWords();
  return (
    <span className="does">
      {doing === "looking" ? t("presence.since", { at: format.short(since) }) : t(`presence.${doing}`)}
    </span>
  );
}
