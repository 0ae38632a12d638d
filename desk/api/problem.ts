import type { ErrorCode, Problem } from "../../platform/contract.ts";
import { hasWords, type Key, type Translate } from "../../platform/i18n/translate.ts";

/** What the server said it could not do, or `offline` when it said nothing. */
export class ProblemError extends Error {
  readonly code: ErrorCode | "offline";
  readonly problem: Partial<Problem>;
  /** Seconds to wait before trying again, where the server said so. */
  readonly retryAfter: number | null;

  constructor(code: ErrorCode | "offline", problem: Partial<Problem> = {}, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? code);
    this.name = "ProblemError";
    this.code = code;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get reason(): string | undefined {
    return this.problem.reason;
  }

  /** What is wrong with single fields of what was sent, by their name. */
  get fields(): Record<string, string> {
    return this.problem.fields ?? {};
  }
}

export const isCode = (error: unknown, code: ErrorCode | "offline"): error is ProblemError =>
  error instanceof ProblemError && error.code === code;

/** One or two sentences for people: the exact reason when we have words for it, else the kind of error; where we broke, what to quote. */
export function explain(t: Translate, error: unknown): string {
  if (!(error instanceof ProblemError)) return t("problems.internal");
  const reason = `problems.reasons.${error.reason}`;
  const words = isReason(reason) ? t(reason) : t(`problems.${error.code}`);
  const { reference } = error.problem;
  return reference && error.code === "internal" ? `${words} ${t("problems.reference", { reference })}` : words;
}

type Reason = Extract<Key, `problems.reasons.${string}`>;
const isReason = (key: string): key is Reason => hasWords(key);
