import "./life.css";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { CustomerView, LifeMonth } from "../../../customers/contract.ts";
import { useActs } from "../../frame/acts.ts";
import { Band } from "./band.tsx";
import { Bar, findHereId } from "./bar.tsx";
import { Found } from "./found.tsx";
import type { Hold } from "./hold.ts";
import type { Look } from "./look.ts";
import { countOf } from "./months.ts";
import { Whole } from "./whole.tsx";

type Props = { customer: CustomerView; life: LifeMonth[]; look: Look };

/** The band of months, what to show of them, and the entries themselves. */
export function Life({ customer, life, look }: Props) {
  const navigate = useNavigate();
  const [month, setMonth] = useState<string>();
  const bar = useRef<HTMLDivElement>(null);
  const hold = useRef<Hold>(null);
  const jump = (to: string, settled: boolean) => {
    // At once, so that the next press steps on from there.
    setMonth(to);
    if (!look.q) hold.current?.jump(to);
    // Among hits one cannot know where a month begins: they are looked for from there on.
    if (settled || look.q) {
      const search = { ...look, at: to };
      void navigate({ to: "/customers/$id", params: { id: customer.id }, search, replace: true });
    }
  };
  // Another kind is read on from where one is; words are looked for in all of it.
  const show = (kind: Look["show"]) => {
    const here = look.q ? look.at : month === life[0]?.month ? undefined : month;
    const search = { ...(kind ? { show: kind } : {}), ...(look.q ? { q: look.q } : {}), ...(here ? { at: here } : {}) };
    void navigate({ to: "/customers/$id", params: { id: customer.id }, search, replace: true });
  };
  useLifeKeys(life, look, month, hold, (to) => jump(to, true));
  const shared = { customer, look, bar, hold, onMonth: setMonth };
  return (
    <>
      <div className="life-top">
        <Band life={life} show={look.show} month={month} onJump={jump} onShow={show} />
        <Bar
          customer={customer}
          life={life}
          look={look}
          bar={bar}
          onShow={show}
          onEnter={() => hold.current?.move(1)}
        />
      </div>
      {look.q ? (
        <Found key={`${look.show} ${look.q} ${look.at}`} q={look.q} {...shared} />
      ) : (
        <Whole key={look.show ?? ""} life={life} {...shared} />
      )}
    </>
  );
}

/** j and k through the entries, h and l through the months, / into the search of the timeline, and onto paper. */
function useLifeKeys(
  life: LifeMonth[],
  look: Look,
  month: string | undefined,
  hold: { current: Hold | null },
  jump: (month: string) => void,
) {
  const filled = life.filter((one) => countOf(one, look.show) > 0).map((one) => one.month);
  // What is at the top may be in a month without any of what is shown: the next one in either direction counts.
  const earlier = filled.find((one) => month !== undefined && one < month);
  const later = filled.findLast((one) => month !== undefined && one > month);
  useActs({
    nextEntry: () => hold.current?.move(1),
    previousEntry: () => hold.current?.move(-1),
    earlierMonth: earlier ? () => jump(earlier) : undefined,
    laterMonth: later ? () => jump(later) : undefined,
    findHere: () => document.getElementById(findHereId)?.focus(),
    print: async () => {
      await hold.current?.bring();
      window.print();
    },
  });
}
