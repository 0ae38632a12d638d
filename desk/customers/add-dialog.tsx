import "./picks.css";
import "./add.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import type { CustomerInput, CustomerKind, Double } from "../../customers/contract.ts";
import { Sentence, useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Dialog } from "../../platform/ui/dialog.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Kbd } from "../../platform/ui/kbd.tsx";
import { doublesQuery } from "../api/directory.ts";
import { explain, ProblemError } from "../api/problem.ts";
import { walkable } from "../frame/walkable.ts";
import { begunWith, cameFrom, showAdding, useAddingOpen } from "./adding.ts";
import { parsePerson } from "./parse-person.ts";
import { useAdd } from "./use-add.ts";

/** Somebody we met elsewhere, in one line: whatever is in it finds its place. */
export function AddDialog() {
  const { t } = useWords();
  const open = useAddingOpen();
  const close = () => showAdding(false);
  return (
    <Dialog title={t("customers.addTitle")} open={open} onClose={close} cameFrom={cameFrom}>
      <Line onClose={close} />
    </Dialog>
  );
}

function Line({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [line, setLine] = useState(begunWith);
  const [kind, setKind] = useState<CustomerKind | null>(null);
  const parsed = parsePerson(line);
  const person = parsed && { ...parsed, kind: kind ?? parsed.kind ?? "person" };
  const { add, busy, error } = useAdd(onClose);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (person) void add(person, { open: event.ctrlKey || event.metaKey });
  };
  return (
    <div className="adding" ref={walkable}>
      <input
        className="input"
        aria-label={t("customers.addLine")}
        placeholder={t("customers.addPlaceholder")}
        value={line}
        maxLength={400}
        autoComplete="off"
        spellCheck={false}
        data-stop
        ref={focusOnce}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={press}
      />
      {person ? <Read person={person} onKind={setKind} /> : <p className="quiet">{t("customers.addText")}</p>}
      {person ? <Doubles person={person} onClose={onClose} /> : null}
      <Refused error={error} onClose={onClose} />
      <div className="acts">
        <span className="quiet tiny wide">
          <Sentence of="customers.addKeys" with={{ add: <Kbd keys="Enter" />, open: <Kbd keys="Mod Enter" /> }} />
        </span>
        <Button onClick={onClose}>{t("basics.cancel")}</Button>
        <Button
          look="main"
          aria-disabled={busy || !person || undefined}
          onClick={() => person && void add(person, { open: false })}
        >
          {t("basics.add")}
        </Button>
      </div>
    </div>
  );
}

const focusOnce = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
};

const kinds = ["person", "organisation"] as const;

/** What was read out of the line. */
function Read({ person, onKind }: { person: CustomerInput; onKind: (kind: CustomerKind) => void }) {
  const { t } = useWords();
  const ways = [person.email, person.phone].filter(Boolean).join(", ");
  return (
    <div className="read">
      <Face name={person.name} kind={person.kind} />
      <p className="cut" role="status">
        <span className="name">{person.name}</span>
        <br />
        <span className="quiet tiny">{ways || t("customers.noWay")}</span>
      </p>
      <fieldset className="seg" aria-label={t("customers.kind")}>
        {kinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={person.kind === kind} onClick={() => onKind(kind)}>
            {t(`customers.kinds.${kind}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** Whom we know already that this may be. */
function Doubles({ person, onClose }: { person: CustomerInput; onClose: () => void }) {
  const { t } = useWords();
  const asked = useDeferredValue(JSON.stringify(person));
  const { name, email, phone } = JSON.parse(asked) as CustomerInput;
  const query = useQuery({ ...doublesQuery({ name, email, phone }), placeholderData: keepPreviousData });
  const found = query.data?.items ?? [];
  return (
    <div role="status">
      {found.length > 0 ? (
        <>
          <p className="label">{t("customers.knownAlready")}</p>
          <ul className="picks">
            {found.map((one) => (
              <li key={one.id}>
                <DoubleLine double={one} onClose={onClose} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function DoubleLine({ double, onClose }: { double: Double; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Link to="/customers/$id" params={{ id: double.id }} data-stop onClick={onClose}>
      <Face name={double.name} kind={double.kind} />
      <span className="cut">
        <span className="name">{double.name}</span>
        <br />
        <span className="quiet tiny">{[...double.emails, ...double.phones].join(", ")}</span>
      </span>
      <span className="quiet tiny">{t(`customers.why.${double.why}`)}</span>
    </Link>
  );
}

function Refused({ error, onClose }: { error: unknown; onClose: () => void }) {
  const { t } = useWords();
  if (!error) return null;
  const known = error instanceof ProblemError ? error.fields["customerId"] : undefined;
  return (
    <p className="bad" role="alert">
      {explain(t, error)}{" "}
      {known ? (
        <Link to="/customers/$id" params={{ id: known }} onClick={onClose}>
          {t("customers.toThem")}
        </Link>
      ) : null}
    </p>
  );
}
