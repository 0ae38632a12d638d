import type { Formats } from "./format.ts";
import { saidOf } from "./said.ts";
import type { Translate } from "./translate.ts";

type Values = Record<string, string | number>;
/** How one thing is: its words, and what fills them. */
type Finding = { about: string; reason: string; values: Values };

/** What a finding is about and what it says with what to do, in one language. */
export function sayFinding(
  t: Translate,
  format: Formats,
  { about, reason, values }: Finding,
): { name: string; words: string } {
  return {
    name: saidOf(t, `health.about.${about}`) ?? about,
    words: saidOf(t, `health.said.${about}.${reason}`, shown(format, values)) ?? reason,
  };
}

function shown(format: Formats, values: Values): Values {
  const written = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (name.endsWith("Bytes")) return [name, format.bytes(Number(value))];
    return [name, name.endsWith("At") && value !== "" ? format.ago(value) : value];
  });
  return Object.fromEntries(written);
}
