import { type ReactNode, useState } from "react";
import { placeholdersIn } from "../../platform/i18n/placeholders.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { nameOf } from "../templates/names.ts";

type Gaps = {
  send: (close: boolean) => void;
  /** Counts up when the next gap should get the focus. */
  wanted: number;
  notice: ReactNode;
};

/** Before words leave in which a template left something open, whoever wrote them is asked. */
export function useGaps(text: string, onSend: (close: boolean) => void): Gaps {
  const { t, format } = useWords();
  const [asking, ask] = useState<{ close: boolean } | null>(null);
  const [wanted, want] = useState(0);
  const open = placeholdersIn(text);
  const send = (close: boolean) => {
    if (open.length > 0) return ask({ close });
    ask(null);
    onSend(close);
  };
  const notice =
    asking && open.length > 0 ? (
      <div className="newer" role="alert">
        <p>
          <b>
            {t("templates.gaps", {
              count: open.length,
              shown: format.number(open.length),
              names: format.list(open.map((name) => nameOf(t, name))),
            })}
          </b>
        </p>
        <p className="acts">
          <Button
            onClick={() => {
              ask(null);
              want((times) => times + 1);
            }}
          >
            {t("templates.fillIn")}
          </Button>
          <Act
            onClick={() => {
              ask(null);
              onSend(asking.close);
            }}
          >
            {t("templates.sendAnyway")}
          </Act>
        </p>
      </div>
    ) : null;
  return { send, wanted, notice };
}
