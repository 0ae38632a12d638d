import { Refusal } from "../../platform/errors.ts";

/** What every link that does not work answers, whether it was used, has expired or never was. */
export function linkGone(): Refusal {
  return new Refusal("not_found", "no-link", "This link has been used or has expired. Ask for a new one.");
}
