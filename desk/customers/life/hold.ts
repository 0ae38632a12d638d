import type { Ref, RefObject } from "react";
import type { CustomerView } from "../../../customers/contract.ts";
import type { Look } from "./look.ts";

/** What keys, the band of months and the printer ask of the entries. */
export type Hold = {
  jump: (month: string) => void;
  move: (step: 1 | -1) => void;
  /** Brings what is to stand on paper. */
  bring: () => Promise<void>;
};

/** More entries than these nobody reads on paper. */
export const mostOnPaper = 1000;

export type EntriesProps = {
  customer: CustomerView;
  look: Look;
  /** What stays above the entries. */
  bar: RefObject<HTMLElement | null>;
  hold: Ref<Hold>;
  onMonth: (month: string | undefined) => void;
};
