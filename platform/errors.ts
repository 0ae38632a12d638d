import type { ErrorCode } from "./contract.ts";

/**
 * An expected failure that the caller can do something about. `code` decides the HTTP status, `reason` is a stable key
 * that the desk translates, `message` says the same in English: what is wrong and what to do.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly fields: Record<string, string> | undefined;

  constructor(code: ErrorCode, reason: string, message: string, fields?: Record<string, string>) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.reason = reason;
    this.fields = fields;
  }
}

export const invalid = (reason: string, message: string, fields?: Record<string, string>) =>
  new Refusal("invalid", reason, message, fields);
export const unauthenticated = (reason: string, message: string) => new Refusal("unauthenticated", reason, message);
export const forbidden = (reason: string, message: string) => new Refusal("forbidden", reason, message);
export const notFound = (what: string) => new Refusal("not_found", `no-${what}`, `There is no such ${what}.`);
export const conflict = (reason: string, message: string, fields?: Record<string, string>) =>
  new Refusal("conflict", reason, message, fields);
export const tooMany = (reason: string, message: string) => new Refusal("too_many", reason, message);
export const unavailable = (reason: string, message: string) => new Refusal("unavailable", reason, message);
