import type { MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { nameOf } from "./names.ts";

/** Two faces, one over the other. */
export function Pairs({ match }: { match: MatchView }) {
  const { t } = useWords();
  return (
    <span className="pair-faces">
      <Face name={nameOf(t, match.one)} kind={match.one.customer.kind} size="sm" />
      <Face name={nameOf(t, match.other)} kind={match.other.customer.kind} size="sm" />
    </span>
  );
}
