/** A talk that is open today: written by hand, dated back from this moment. */
export type OpenTalk = {
  who: string;
  to: string;
  subject: string;
  /** Whose talk it is; nobody's yet when absent. */
  assigned?: string;
  /** `ago` in minutes before now; an answer of ours may come from a named colleague. */
  turns: OpenTurn[];
  /** Our last answer, given through the desk. */
  reply?: { by: string; ago: number; text: string };
  note?: { by: string; ago: number; text: string };
  tags?: string[];
  /** Put off for so many days. */
  later?: number;
};

type OpenTurn = {
  by: "customer" | "us";
  ago: number;
  text: string;
  staff?: string;
  files?: "glas" | "invoice" | "zettel";
  /** A letter of ours from outside this talk that hangs below. */
  quoting?: { name: string; email: string; ago: number; text: string };
};

/** In minutes. */
export const HOURS = 60;
export const DAYS = 24 * HOURS;
