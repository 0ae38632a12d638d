import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { FilledTemplate, TemplateRow, Variant } from "../../conversations/templates/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { explain } from "../api/problem.ts";
import { filledQuery, type TemplatePlace, templatesLikeQuery } from "../api/templates.ts";
import { toneOf, variants } from "./names.ts";
import { ranked } from "./ranked.ts";

export type Picking = {
  rows: TemplateRow[];
  /** Whether the server has said what fits. */
  known: boolean;
  at: number;
  move: (step: 1 | -1) => void;
  goTo: (at: number) => void;
  /** The words wanted: as chosen, else as the customer is spoken to. */
  variant: Variant | undefined;
  setVariant: (variant: Variant) => void;
  turn: (step: 1 | -1) => void;
  /** The one gone to, in those words. */
  filled: FilledTemplate | undefined;
  /** Fetches a template's words for putting in; undefined when that failed, which is said. */
  choose: (row: TemplateRow) => Promise<FilledTemplate | undefined>;
};

/** Choosing a template: what fits the words typed, which of them is gone to, and in which language and formality. */
export function usePicking(q: string, place: TemplatePlace, on: boolean): Picking {
  const { t } = useWords();
  const client = useQueryClient();
  const [gone, go] = useState({ q, at: 0 });
  const [chosen, setVariant] = useState<Variant | undefined>();
  const [usual, setUsual] = useState<Variant | undefined>();
  const tone = chosen ? toneOf(chosen) : {};
  const variant = chosen ?? usual;
  const list = useQuery({ ...templatesLikeQuery(q, variant), enabled: on, placeholderData: keepPreviousData });
  const rows = on ? ranked(list.data?.items ?? [], q) : [];
  // Other words, from the top again.
  const at = Math.max(0, Math.min(gone.q === q ? gone.at : 0, rows.length - 1));
  const goTo = (place: number) => go({ q, at: place });
  const active = rows[at];
  const filled = useQuery({
    ...filledQuery(active?.id ?? "", place, tone),
    enabled: on && active !== undefined,
    placeholderData: keepPreviousData,
  });
  const wanted = filled.data?.wanted;
  useEffect(() => {
    if (!chosen && wanted) setUsual(wanted);
  }, [chosen, wanted]);
  const move = (by: 1 | -1) => goTo((at + by + rows.length) % Math.max(1, rows.length));
  const turn = (by: 1 | -1) => {
    const from = variant ? variants.indexOf(variant) : 0;
    setVariant(variants[(from + by + variants.length) % variants.length] ?? "de-formal");
  };
  const choose = async (row: TemplateRow) => {
    try {
      return await client.fetchQuery({ ...filledQuery(row.id, place, tone), staleTime: 5_000 });
    } catch (error) {
      say({ text: explain(t, error), bad: true });
      return undefined;
    }
  };
  return {
    ...{ rows, known: list.data !== undefined && !list.isPlaceholderData, at, move, goTo },
    ...{ variant, setVariant, turn, filled: filled.data, choose },
  };
}
