import type { Same } from "./dictionary.ts";
import type { en } from "./en.ts";
import { accounts } from "./words/accounts.de.ts";
import { acts } from "./words/acts.de.ts";
import { audit } from "./words/audit.de.ts";
import { backups } from "./words/backups.de.ts";
import { basics } from "./words/basics.de.ts";
import { beside } from "./words/beside.de.ts";
import { blocks } from "./words/blocks.de.ts";
import { bulk } from "./words/bulk.de.ts";
import { composer } from "./words/composer.de.ts";
import { conversation } from "./words/conversation.de.ts";
import { customers } from "./words/customers.de.ts";
import { domains } from "./words/domains.de.ts";
import { files } from "./words/files.de.ts";
import { health } from "./words/health.de.ts";
import { inbox } from "./words/inbox.de.ts";
import { lists } from "./words/lists.de.ts";
import { matches } from "./words/matches.de.ts";
import { matching } from "./words/matching.de.ts";
import { notifications } from "./words/notifications.de.ts";
import { outgoing } from "./words/outgoing.de.ts";
import { palette } from "./words/palette.de.ts";
import { person } from "./words/person.de.ts";
import { presence } from "./words/presence.de.ts";
import { problems } from "./words/problems.de.ts";
import { quarantine } from "./words/quarantine.de.ts";
import { rights } from "./words/rights.de.ts";
import { search } from "./words/search.de.ts";
import { settings } from "./words/settings.de.ts";
import { shell } from "./words/shell.de.ts";
import { signIn } from "./words/sign-in.de.ts";
import { sources } from "./words/sources.de.ts";
import { tags } from "./words/tags.de.ts";
import { templates } from "./words/templates.de.ts";
import { weaving } from "./words/weaving.de.ts";

/** German. Speaks to staff as "du", short and warm. */
export const de: Same<typeof en> = {
  accounts,
  acts,
  audit,
  backups,
  basics,
  beside,
  blocks,
  bulk,
  composer,
  conversation,
  customers,
  domains,
  files,
  health,
  inbox,
  lists,
  matches,
  matching,
  outgoing,
  palette,
  notifications,
  person,
  presence,
  problems,
  quarantine,
  rights,
  search,
  settings,
  shell,
  signIn,
  sources,
  tags,
  templates,
  weaving,
};
