/**
 * How two different words of a kind are levelled, given the letters of each (`lettersOf`). 1 says that they differ, the highest
 * level that they are equal; 0, one of them missing, is not for it to say.
 */
export type Comparison = {
  /** What each level means, for people; the first stands for level 0. */
  levels: readonly string[];
  compare: (one: string, other: string, mine: number, yours: number) => number;
};

export const highest = ({ levels }: Comparison): number => levels.length - 1;
