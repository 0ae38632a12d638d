import { type Tie, tree } from "../../ties/tie.ts";
import type { Found } from "./store.ts";

/** What holds the profiles of each customer together, with the ties that nobody wrote down: how they came counts as said. */
export const tiesOf = ({ members, ties }: Found): Tie[] =>
  [...Map.groupBy(members, ({ customerId }) => customerId)].flatMap(([customerId, own]) => {
    const mainFirst = own.toSorted((a, b) => Number(b.homeId === customerId) - Number(a.homeId === customerId));
    return tree(
      mainFirst.map(({ profileId }) => profileId),
      ties,
    );
  });
