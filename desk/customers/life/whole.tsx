import { useEffect, useImperativeHandle } from "react";
import type { LifeMonth } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Blank } from "../../../platform/ui/blank.tsx";
import { Act } from "../../../platform/ui/button.tsx";
import { explain } from "../../api/problem.ts";
import { type EntriesProps, mostOnPaper } from "./hold.ts";
import { Lines } from "./lines.tsx";
import type { Look } from "./look.ts";
import { useLifeLines } from "./use-life-lines.ts";
import { useMove } from "./use-move.ts";
import { useStretches } from "./use-stretches.ts";

/** A life from end to end, or one kind of what happened in it. */
export function Whole({ life, ...props }: EntriesProps & { life: LifeMonth[] }) {
  const { t } = useWords();
  const { customer, look } = props;
  const entries = useStretches(customer.id, life, look.show);
  if (entries.lines.length > 0) return <Entries entries={entries} {...props} />;
  const kind = emptyKind(look.show);
  return <Blank title={t(`customers.timeline.none.${kind}`)}>{t(`customers.timeline.noneText.${kind}`)}</Blank>;
}

type Props = EntriesProps & { entries: ReturnType<typeof useStretches> };

function Entries({ customer, look, bar, hold, onMonth, entries }: Props) {
  const { t } = useWords();
  const { lines, need, bring, error, retry } = entries;
  const seen = useLifeLines({ lines, bar, need, at: look.at });
  const move = useMove(lines, seen);
  useImperativeHandle(hold, () => ({ jump: seen.jump, move, bring: () => bring(mostOnPaper) }));
  useEffect(() => onMonth(seen.month), [onMonth, seen.month]);
  return (
    <>
      {error ? (
        <p className="foot" role="alert">
          {t("customers.timelineFailed")} {explain(t, error)} <Act onClick={retry}>{t("basics.tryAgain")}</Act>
        </p>
      ) : null}
      <Lines customer={customer} lines={lines} seen={seen} />
    </>
  );
}

const emptyKind = (show: Look["show"]) =>
  show === "note" ? "notes" : show === undefined || show === "in" || show === "out" ? "messages" : "others";
