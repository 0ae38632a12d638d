import { Popover } from "@base-ui/react/popover";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import type { FilledTemplate, TemplateRow } from "../../conversations/templates/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { TemplatePlace } from "../api/templates.ts";
import { TemplateChoices } from "./choices.tsx";
import { usePicking } from "./picking.ts";

type Props = { place: TemplatePlace; onPut: (filled: FilledTemplate) => void };

/** Opens the templates for looking through. */
export function PickButton({ place, onPut }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Hint text={t("templates.pick")} keys=";" side="top">
        <Popover.Trigger className="btn bare sq tool" aria-label={t("templates.pick")}>
          <Icon name="words" />
        </Popover.Trigger>
      </Hint>
      <Popover.Portal>
        <Popover.Positioner className="over" side="top" align="start" sideOffset={6}>
          <Popover.Popup className="pop pick-template" aria-label={t("templates.pick")} finalFocus={false}>
            <Picker
              place={place}
              onPut={(filled) => {
                setOpen(false);
                onPut(filled);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Picker({ place, onPut }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const picking = usePicking(q, place, true);
  const choose = async (row: TemplateRow | undefined) => {
    const filled = row && (await picking.choose(row));
    if (filled) onPut(filled);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") picking.move(1);
    else if (event.key === "ArrowUp") picking.move(-1);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) void choose(picking.rows[picking.at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="input"
        role="combobox"
        aria-expanded={picking.rows.length > 0}
        aria-controls={id}
        aria-activedescendant={picking.rows.length > 0 ? `${id}-${picking.at}` : undefined}
        aria-label={t("templates.find")}
        placeholder={t("templates.find")}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {picking.rows.length > 0 ? (
        <TemplateChoices id={id} picking={picking} onChoose={(row) => void choose(row)} />
      ) : picking.known ? (
        <p className="quiet" role="status">
          {q ? t("templates.nothingLike") : t("templates.noneText")}
        </p>
      ) : null}
      <p className="choices-foot">
        <Link to="/settings/$part" params={{ part: "templates" }}>
          {t("templates.manage")}
        </Link>
      </p>
    </>
  );
}
