import { Combobox } from "@base-ui/react/combobox";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from "react";
import type { Mailbox } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { peopleLikeQuery } from "../api/customers.ts";
import { isAddress, mailboxesIn } from "./mailboxes.ts";

type Props = {
  label: string;
  value: Mailbox[];
  onChange: (value: Mailbox[]) => void;
  focused?: boolean;
  end?: ReactNode;
};

/** People a message goes to: type a name to choose from known customers, or a whole address; several can be pasted. */
export function RecipientsField({ label, value, onChange, focused, end }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const people = useSuggestions(typed);
  const wrong = value.find((box) => !isAddress(box.address));

  const add = (text: string) => {
    const { found, rest } = mailboxesIn(text);
    // What is no address stays where it can be seen and mended; nothing is sent while it is there.
    onChange(merged(value, rest ? [...found, { name: "", address: rest }] : found));
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const ends = event.key === "," || event.key === ";" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey);
    if (!ends || typed.trim() === "" || event.currentTarget.getAttribute("aria-activedescendant")) return;
    event.preventDefault();
    add(typed);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (mailboxesIn(text).found.length === 0) return;
    event.preventDefault();
    add(text);
  };

  return (
    <Combobox.Root
      multiple
      items={people}
      value={value}
      onValueChange={(next: Mailbox[]) => onChange(merged([], next))}
      open={open && people.length > 0}
      onOpenChange={setOpen}
      inputValue={typed}
      onInputValueChange={setTyped}
      isItemEqualToValue={same}
      itemToStringLabel={shown}
      filter={null}
    >
      <div className="recipients">
        <label htmlFor={id}>{label}</label>
        <Combobox.Chips className="chips">
          {value.map((box) => (
            <Combobox.Chip
              key={box.address}
              className={isAddress(box.address) ? "chip" : "chip wrong"}
              aria-label={shown(box)}
              title={box.address}
            >
              <span className="cut">{shown(box)}</span>
              <Combobox.ChipRemove aria-label={t("composer.removeOne", { name: shown(box) })}>
                <Icon name="x" small />
              </Combobox.ChipRemove>
            </Combobox.Chip>
          ))}
          <Combobox.Input
            id={id}
            ref={focused ? focusOnce : undefined}
            autoComplete="off"
            inputMode="email"
            placeholder={value.length === 0 ? t("composer.address") : ""}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => typed.trim() !== "" && add(typed)}
          />
        </Combobox.Chips>
        {end}
        {wrong ? (
          <p className="bad tiny" id={`${id}-wrong`} role="alert">
            {t("composer.noAddress", { text: wrong.address })}
          </p>
        ) : null}
      </div>
      <Suggestions people={people} />
    </Combobox.Root>
  );
}

function Suggestions({ people }: { people: Mailbox[] }) {
  if (people.length === 0) return null;
  return (
    <Combobox.Portal>
      <Combobox.Positioner className="over" sideOffset={4} align="start">
        <Combobox.Popup className="menu">
          <Combobox.List>
            {(box: Mailbox) => (
              <Combobox.Item key={box.address} value={box} className="item">
                <Face name={shown(box)} size="sm" />
                <span className="cut">{shown(box)}</span>
                <span className="end cut">{box.name ? box.address : ""}</span>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

/** Known customers that fit what is typed, one line per address. */
function useSuggestions(typed: string): Mailbox[] {
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery({ ...peopleLikeQuery(q), enabled: q.length > 1, placeholderData: keepPreviousData });
  if (q.length < 2) return [];
  return (data?.items ?? []).flatMap((row) => row.emails.map((address) => ({ name: row.name, address }))).slice(0, 8);
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();
const shown = (box: Mailbox) => box.name || box.address;
const same = (one: Mailbox, other: Mailbox) => one.address.toLowerCase() === other.address.toLowerCase();
const merged = (have: Mailbox[], more: Mailbox[]) =>
  [...have, ...more].filter((box, index, all) => all.findIndex((one) => same(one, box)) === index);
