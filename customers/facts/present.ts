import type { FactView } from "../contract.ts";
import type { FactJson } from "./store.ts";

export type Fact = Omit<FactJson, "at" | "expiresAt"> & { at: Date; expiresAt: Date | null };

export function presentFact(fact: Fact): FactView {
  return {
    id: fact.id,
    text: fact.text,
    author: fact.authorId && fact.authorName !== null ? { id: fact.authorId, name: fact.authorName } : null,
    at: fact.at.toISOString(),
    expiresAt: fact.expiresAt?.toISOString() ?? null,
    conversation:
      fact.conversationId && fact.subject !== null ? { id: fact.conversationId, subject: fact.subject } : null,
  };
}

/** What we remember of somebody; nothing that has expired. */
export const presentFacts = (facts: readonly FactJson[]): FactView[] =>
  facts.map((fact) =>
    presentFact({ ...fact, at: new Date(fact.at), expiresAt: fact.expiresAt ? new Date(fact.expiresAt) : null }),
  );
