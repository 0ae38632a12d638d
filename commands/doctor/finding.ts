/** How something is: as it should be, worth a look, or broken. */
export type Finding = { state: "fine" | "look" | "broken"; about: string; words: string };

type Say = (about: string, words: string) => Finding;

export const fine: Say = (about, words) => ({ state: "fine", about, words });
export const look: Say = (about, words) => ({ state: "look", about, words });
export const broken: Say = (about, words) => ({ state: "broken", about, words });

const marks = { fine: "✓", look: "!", broken: "✗" } as const;

/** A finding as one line. */
export const inLine = ({ state, about, words }: Finding): string => `${marks[state]} ${about.padEnd(14)} ${words}`;
