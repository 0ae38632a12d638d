import type { Formats } from "./format.ts";
import { hasWords, type Translate } from "./translate.ts";

/** How one thing is: its words and what fills them. */
type Finding = { about: string; reason: string; values: Record<string, string | number> };
type Say = (key: string, params: Record<string, string | number>) => string;

/** What a finding is about and what it says with what to do, in one language. */
export function sayFinding(t: Translate, format: Formats, finding: Finding): { name: string; words: string } {
  const say = t as Say;
  const name = `health.about.${finding.about}`;
  const words = `health.said.${finding.about}.${finding.reason}`;
  return {
    name: hasWords(name) ? say(name, {}) : finding.about,
    words: hasWords(words) ? say(words, shown(format, finding.values)) : finding.reason,
  };
}

function shown(format: Formats, values: Finding["values"]): Record<string, string | number> {
  const written = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (name.endsWith("Bytes")) return [name, format.bytes(Number(value))];
    return [name, name.endsWith("At") && value !== "" ? format.ago(value) : value];
  });
  return Object.fromEntries(written);
}
