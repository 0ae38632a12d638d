import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ImportInput, ListDetail, ListField } from "../../customers/lists/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { TextField } from "../../platform/ui/field.tsx";
import { keys } from "../api/keys.ts";
import { discardList, importList, previewQuery } from "../api/lists.ts";
import { Refused } from "../settings/refused.tsx";
import { Loaded } from "../settings/section.tsx";
import { useAct } from "../settings/use-act.ts";
import { Columns } from "./columns.tsx";
import { Preview } from "./preview.tsx";

type Props = { list: ListDetail; onDiscarded: () => void };

/** What the columns mean and where the list comes from, with what would become of its first rows. */
export function Meaning({ list, onDiscarded }: Props) {
  const { t } = useWords();
  const [fields, setFields] = useState<ListField[]>(() => list.columns.map(({ field }) => field));
  const [origin, setOrigin] = useState(list.suggestedOrigin);
  const [trusted, setTrusted] = useState(false);
  const input = { fields, origin: origin.trim(), trusted };
  return (
    <>
      <p className="list-facts">
        {[t("lists.rows", { count: list.rows }), list.encoding.toUpperCase(), signOf(list.separator)].join(" · ")}
      </p>
      <Columns
        columns={list.columns}
        fields={fields}
        onField={(at, field) => setFields(fields.map((one, place) => (place === at ? field : one)))}
      />
      <Source list={list} origin={origin} trusted={trusted} onOrigin={setOrigin} onTrusted={setTrusted} />
      {input.origin ? <WouldBe id={list.id} input={input} /> : null}
      <Acts list={list} input={input} onDiscarded={onDiscarded} />
    </>
  );
}

const signOf = (separator: string) => (separator === "\t" ? "Tab" : separator);

type SourceProps = {
  list: ListDetail;
  origin: string;
  trusted: boolean;
  onOrigin: (origin: string) => void;
  onTrusted: (trusted: boolean) => void;
};

function Source({ list, origin, trusted, onOrigin, onTrusted }: SourceProps) {
  const { t } = useWords();
  const known = useId();
  return (
    <div className="source">
      <TextField
        label={t("lists.origin")}
        help={t("lists.originHelp")}
        value={origin}
        maxLength={80}
        required
        autoComplete="off"
        list={known}
        onChange={(event) => onOrigin(event.target.value)}
      />
      <datalist id={known}>
        {list.origins.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label className="tick">
        <input type="checkbox" checked={trusted} onChange={(event) => onTrusted(event.target.checked)} />
        {t("lists.trusted")}
      </label>
    </div>
  );
}

function WouldBe({ id, input }: { id: string; input: ImportInput }) {
  const { t } = useWords();
  const query = useQuery(previewQuery(id, input));
  return (
    <section className="would-be" aria-label={t("lists.preview")}>
      <h3>{t("lists.preview")}</h3>
      {query.isError ? (
        <Refused error={query.error} />
      ) : (
        <Loaded query={query}>{(data) => <Preview preview={data} />}</Loaded>
      )}
    </section>
  );
}

function Acts({ list, input, onDiscarded }: Props & { input: ImportInput }) {
  const { t } = useWords();
  const { act, busy, error } = useAct(keys.customerLists);
  const discard = async () => {
    if (await act(() => discardList(list.id), t("lists.discarded"))) onDiscarded();
  };
  return (
    <>
      <Refused error={error} />
      <div className="list-acts">
        <Button aria-disabled={busy || undefined} onClick={() => void discard()}>
          {t("lists.discard")}
        </Button>
        <Button
          look="main"
          aria-disabled={busy || input.origin === "" || undefined}
          onClick={() => input.origin && void act(() => importList(list.id, input), t("lists.started"))}
        >
          {t("lists.import", { count: list.rows })}
        </Button>
      </div>
    </>
  );
}
