import type { LookKind } from "../contract.ts";

export type Look = { kind: LookKind; subjectId: string };

const id = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

/** What somebody gets to see by an address of the API: the person or what was said, by its id. */
const shows: readonly [RegExp, LookKind][] = [
  [new RegExp(`^/customers/${id}(/|$)`), "customer"],
  [new RegExp(`^/conversations/${id}(/|$)`), "conversation"],
  [new RegExp(`^/messages/${id}/attachments/`), "file"],
  [new RegExp(`^/messages/${id}/raw$`), "raw"],
  [new RegExp(`^/quarantine/${id}/raw$`), "quarantine"],
];

/** Which look a request is, by its path below `/api/v1`; undefined for what shows nobody, or only a line of a list. */
export function lookAt(path: string): Look | undefined {
  const lower = path.toLowerCase();
  for (const [pattern, kind] of shows) {
    const subjectId = pattern.exec(lower)?.[1];
    if (subjectId) return { kind, subjectId };
  }
  return undefined;
}
