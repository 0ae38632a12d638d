import { useNavigate } from "@tanstack/react-router";
import type { Ref } from "react";
import type { CustomerView, LifeMonth } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { FindField } from "../../frame/find-field.tsx";
import { useTyped } from "../../frame/use-typed.ts";
import { type Look, shows } from "./look.ts";
import { countOf } from "./months.ts";

export const findHereId = "find-here";

type Props = {
  customer: CustomerView;
  life: LifeMonth[];
  look: Look;
  bar: Ref<HTMLDivElement>;
  onShow: (show: Look["show"]) => void;
  onEnter: () => void;
};

/** What of the timeline is shown, and looking for words in it. Stays in view while it scrolls. */
export function Bar({ customer, life, look, bar, onShow, onEnter }: Props) {
  const { t, format } = useWords();
  const navigate = useNavigate();
  const change = (search: Look) =>
    void navigate({ to: "/customers/$id", params: { id: customer.id }, search, replace: true });
  const [typed, setTyped] = useTyped(look.q ?? "", (q) =>
    change({ ...(look.show ? { show: look.show } : {}), ...(q ? { q } : {}) }),
  );
  const total = (show?: Look["show"]) => life.reduce((sum, month) => sum + countOf(month, show), 0);
  // Of what there is none, only what one can bring about here is offered.
  const offered = shows.filter((show) => show === look.show || show === "note" || total(show) > 0);
  return (
    <div className="life-bar" ref={bar}>
      <fieldset className="seg" aria-label={t("customers.filter")}>
        {[undefined, ...offered].map((show) => (
          <button key={show ?? "all"} type="button" aria-pressed={look.show === show} onClick={() => onShow(show)}>
            {t(`customers.timeline.shows.${show ?? "all"}`)} <small>{format.number(total(show))}</small>
          </button>
        ))}
      </fieldset>
      <FindField
        id={findHereId}
        label={t("customers.timeline.find")}
        placeholder={t("shell.search")}
        value={typed}
        onChange={setTyped}
        onEnter={onEnter}
      />
    </div>
  );
}
