import { createContext } from "react";

type Choosing = {
  /** Shuts the palette and then does it. */
  leave: (then?: () => void) => void;
  /** Whether what is chosen is wanted in a tab of its own. */
  beside: () => boolean;
};

export const Choosing = createContext<Choosing>({ leave: (then) => then?.(), beside: () => false });
