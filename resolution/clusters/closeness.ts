/**
 * How close clusters are to each other (natural log-odds that they are one), by their places. `join` makes the second part of
 * the first.
 */
export type Closeness = {
  of: (one: number, other: number) => number;
  join: (one: number, other: number, alive: Uint8Array) => void;
};
