import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Kbd } from "../../platform/ui/kbd.tsx";
import { useMe } from "../frame/use-me.ts";
import { isSaid, mayBeSame, mayBeTwo } from "./use-match-keys.ts";

type Props = {
  match: MatchView;
  onDecide: (match: MatchView, same: boolean) => void;
  onTakeBack: (match: MatchView) => void;
};

/** The two answers. They stay where they are from one pair to the next, and so does the focus. */
export function Answers({ match, onDecide, onTakeBack }: Props) {
  const { t } = useWords();
  const readOnly = useMe().role === "readonly";
  if (readOnly) return <p className="answers quiet">{t("matches.readOnly")}</p>;
  const { state } = match;
  const open = state === "open";
  return (
    <div className="answers">
      {mayBeSame(match) ? (
        <Button look={open ? "main" : undefined} onClick={() => onDecide(match, true)}>
          {t(open ? "matches.same" : state === "joined" ? "matches.confirm" : "matches.sameAfterAll")} <Key name="1" />
        </Button>
      ) : null}
      {mayBeTwo(match) ? (
        <Button onClick={() => onDecide(match, false)}>
          {t("matches.different")} <Key name="2" />
        </Button>
      ) : null}
      {isSaid(match) ? (
        <Button look="bare" onClick={() => onTakeBack(match)}>
          {t("matches.again")}
        </Button>
      ) : null}
    </div>
  );
}

const Key = ({ name }: { name: string }) => (
  <span aria-hidden="true" className="key">
    <Kbd keys={name} />
  </span>
);
