import { around } from "./around.ts";
import { conversation } from "./conversation.ts";
import { finding } from "./finding.ts";
import { house } from "./house.ts";
import { inbox } from "./inbox.ts";
import { lists } from "./lists.ts";
import { matches, matching } from "./matches.ts";
import { people } from "./people.ts";
import type { Screen } from "./screen.ts";

/** Every screen of the desk and its states, by where they are. */
export const rooms: readonly { title: string; screens: readonly Screen[] }[] = [
  { title: "Inbox", screens: inbox },
  { title: "Conversation", screens: conversation },
  { title: "Customers", screens: [...people, ...matches] },
  { title: "Search and writing", screens: finding },
  { title: "Settings", screens: [...house, ...lists, ...matching] },
  { title: "Signing in, and around every page", screens: around },
];
