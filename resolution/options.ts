import type { Kind } from "./columns/kind.ts";

/** Two rows of a table, by their places. */
export type RowPair = readonly [number, number];

/** What people decide; the data decides the rest. */
export type Options = {
  /** Column name → what it holds, where the guess is wrong. */
  columns?: Readonly<Record<string, Kind>>;
  /** People said: these are one. Kept whatever the weights say. */
  mustLinks?: readonly RowPair[];
  /** People said: these are not one. Kept for ever, over any chain. */
  cannotLinks?: readonly RowPair[];
  /** At most so many distinct values of a kind in one cluster, past which nothing more is joined. */
  limits?: Partial<Record<Kind, number>>;
  /** By column name instead; 1 for a number that nobody has two of. */
  columnLimits?: Readonly<Record<string, number>>;
  /** Link from these mean log-odds (powers of two) on; chosen from the data when not given. */
  link?: number;
  /** Ask a person from these on, up to `link`. */
  ask?: number;
  seed?: number;
  /** How many cores compare at once. */
  lanes?: number;
  onProgress?: (step: string, share: number) => void;
};

/**
 * Far above what one person has, typing errors counted as values of their own: they stop chains, they do not judge.
 */
export const usualLimits: Readonly<Partial<Record<Kind, number>>> = { mail: 25, phone: 25, identifier: 12 };
